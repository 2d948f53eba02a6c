"""What is counted while rows are made up."""
