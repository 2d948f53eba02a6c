"""Pure rules of a workshop's room."""
