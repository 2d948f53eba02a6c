"""What a trust's papers look like: its logo and its colour."""
