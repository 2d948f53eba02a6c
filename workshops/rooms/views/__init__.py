"""Pages and fragments of a room."""
