"""What is filled in and pressed in a room."""
