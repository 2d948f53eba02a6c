"""The review cycle, from a framework to the released report of a peer review."""
