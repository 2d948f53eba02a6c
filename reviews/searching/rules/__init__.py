"""What can be found, who may find it and how an excerpt reads. No database."""
