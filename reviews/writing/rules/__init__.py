"""What text may hold; no Django, no clock, no database."""
