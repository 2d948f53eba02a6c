"""What pages and deeds need of frameworks."""
