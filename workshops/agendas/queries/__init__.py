"""What pages and deeds ask about workshops."""
