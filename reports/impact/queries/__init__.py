"""What the pages, documents and deeds of impact reports read."""
