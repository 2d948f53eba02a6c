"""News on its way from a deed to the task that acts on it: ids only, written in the deed's own transaction, handled exactly once."""
