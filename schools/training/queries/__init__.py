"""Who is trained as what, and what that allows them."""
