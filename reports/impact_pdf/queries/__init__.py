"""What the documents of an impact report say, and how far they are."""
