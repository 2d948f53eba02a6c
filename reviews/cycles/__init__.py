"""A year of reviews: which schools, by which framework, in which phases, under which agreement; and the life of each review in it."""
