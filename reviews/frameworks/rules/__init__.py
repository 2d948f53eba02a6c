"""The frameworks that come along, and what changed between two versions; no Django, no clock, no database."""
