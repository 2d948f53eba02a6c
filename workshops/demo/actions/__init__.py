"""Writes workshops, plans and impact reviews of past years, many rows at once, in the trust one stands in."""
