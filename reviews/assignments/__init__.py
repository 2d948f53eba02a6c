"""Who reviews whom: teams, Lead Reviewers and Improvement Champions, their answers and conflicts; and what each may see of a review."""
