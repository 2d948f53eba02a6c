"""A year of reviews for the demo's largest trust: every stage at some school; plain values in `rules`, written by one action."""
