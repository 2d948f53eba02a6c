"""Inviting staff to a workshop, and the letters of it."""
