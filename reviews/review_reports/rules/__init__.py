"""What a report says, how it is checked and when it may be released; no Django, no clock, no database."""
