"""Who may what in a room. Asks no query."""
