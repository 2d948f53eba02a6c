"""What pages ask about rehearsals."""
