"""Files made by the workers: what is wanted, how far it is, and where it lies."""
