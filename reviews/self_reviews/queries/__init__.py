"""What pages and deeds of self-reviews need to know."""
