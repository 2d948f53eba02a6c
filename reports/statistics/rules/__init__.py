"""Pure: facts in, figures out."""
