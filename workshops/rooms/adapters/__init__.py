"""What a room asks of other servers than the database."""
