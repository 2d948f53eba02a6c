"""Doors to cycles: the list and the wizard, a cycle that runs, one review in it."""
