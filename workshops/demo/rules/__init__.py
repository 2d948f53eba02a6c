"""What is promised, told and learned; no Django, no clock, no database."""
