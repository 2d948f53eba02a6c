"""What pages and deeds of gathering evidence need."""
