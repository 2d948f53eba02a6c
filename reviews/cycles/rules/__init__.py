"""Lives, phases and days of a cycle; no Django, no clock, no database."""
