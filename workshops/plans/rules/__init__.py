"""Pure rules of action plans."""
