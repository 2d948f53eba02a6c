"""Doormen of workshops and their agendas."""
