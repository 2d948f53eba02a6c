"""Reminders before a date to whoever can act, and word to those who lead of reviews in which nothing moves."""
