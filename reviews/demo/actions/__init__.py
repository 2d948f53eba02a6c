"""Writes the demo's cycles, many rows at once, in the trust one stands in."""
