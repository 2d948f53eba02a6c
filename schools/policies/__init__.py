"""What a trust decides for itself: what its roles are called, and how its people sign in."""
