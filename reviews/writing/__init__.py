"""Long text that several people write: saved as it is typed, never overwritten, watched for pupils' names. Ground for all nouns."""
