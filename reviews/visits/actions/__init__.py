"""The deeds of gathering evidence."""
