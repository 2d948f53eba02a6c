"""What is typed while a workshop is arranged and prepared."""
