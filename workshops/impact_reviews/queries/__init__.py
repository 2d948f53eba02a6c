"""What pages and deeds ask about impact reviews."""
