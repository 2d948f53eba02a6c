"""What the PDF of a workshop's record says, and how far it is."""
