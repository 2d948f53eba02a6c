"""Deeds of documents: asking for one, making it, looking after those that stand still."""
