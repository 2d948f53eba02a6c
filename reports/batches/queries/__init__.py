"""What batches are of, how far they are, and what is taken along of them."""
