"""Setting a trust up, and its schools."""
