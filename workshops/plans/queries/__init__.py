"""What is read of action plans."""
