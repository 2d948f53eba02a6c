"""Where mails go that a developer's machine or the demo sends: into files, read in the browser under /mail/."""
