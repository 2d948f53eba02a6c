"""What a good question is, what is asked of a theme, which files are taken; no Django, no clock, no database."""
