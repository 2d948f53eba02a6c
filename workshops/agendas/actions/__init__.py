"""Deeds on workshops before they are held, and on templates of agendas."""
