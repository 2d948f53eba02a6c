"""Doors to impact reports."""
