"""The only place where assignments change: asking and replacing, answering and declaring, and what is told of it."""
