"""Pure rules of impact reviews and nudges."""
