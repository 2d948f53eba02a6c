"""What is typed while a visit is prepared."""
