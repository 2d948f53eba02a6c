"""What became of the past years' reviews in the demo and in trusts made by the hundred: workshops, plans, impact reviews."""
