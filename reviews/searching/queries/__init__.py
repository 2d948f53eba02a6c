"""Finding passages and showing them, in two queries whatever is found."""
