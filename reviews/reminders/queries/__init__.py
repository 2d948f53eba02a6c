"""What is due to be told today, to whom."""
