"""What pages and deeds need to know of a trust's schools."""
