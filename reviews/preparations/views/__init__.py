"""Doormen of preparations."""
