"""Doors to frameworks: to read them, to write a draft, and their versions."""
