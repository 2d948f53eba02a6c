"""What a review looks at: themes and example questions, in versions that never change once a cycle uses them."""
