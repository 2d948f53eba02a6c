"""What pages and deeds need of cycles."""
