"""What is read before anything is made up."""
