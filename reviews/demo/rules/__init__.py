"""What happens in the demo's cycle, and the words that are written in it; no Django, no clock, no database."""
