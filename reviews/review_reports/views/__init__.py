"""Doors to reports."""
