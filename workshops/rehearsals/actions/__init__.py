"""Making a rehearsal, and throwing it away."""
