"""Who is invited to a workshop."""
