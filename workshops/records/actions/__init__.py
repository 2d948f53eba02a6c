"""Keeping the record of a workshop, opening it again, what its leader learned."""
