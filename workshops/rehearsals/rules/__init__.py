"""Pure rules of rehearsals."""
