"""What is done in a room: by those who lead it, and by those who came in."""
