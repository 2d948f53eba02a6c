"""Deeds of batches: beginning one, moving it on, stopping it, going on, trying again, and the log of what was taken along."""
