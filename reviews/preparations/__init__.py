"""Getting a visit ready: the pre-review meeting, the programme of the days, letters of assurance, notes for visitors."""
