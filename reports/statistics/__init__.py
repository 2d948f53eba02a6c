"""What a year of peer reviews came to, in figures that carry their definition and the rows they were made of."""
