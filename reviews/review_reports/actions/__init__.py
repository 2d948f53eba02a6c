"""The only place where reports, their sections, checks and readings change."""
