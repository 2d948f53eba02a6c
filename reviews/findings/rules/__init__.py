"""Words that judge, notes that support, and what is missing before the feedback; no Django, no clock, no database."""
