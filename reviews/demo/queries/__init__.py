"""What the demo's deeds read of the trust they stand in."""
