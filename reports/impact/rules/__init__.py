"""What an impact report says, when it is due, and how far it is; no Django, no clock, no database."""
