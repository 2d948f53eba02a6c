"""What the pages of the picture show."""
