"""What the pages and deeds of reports read."""
