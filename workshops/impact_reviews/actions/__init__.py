"""The only place where impact reviews and nudges change."""
