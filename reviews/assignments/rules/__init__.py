"""Who may be assigned, and who sees what when; no Django, no clock, no database."""
