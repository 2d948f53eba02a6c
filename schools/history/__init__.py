"""Everyone's versions, kept by database triggers and never changed: who, when, what, from which request."""
