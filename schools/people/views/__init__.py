"""What people meet: the choice of a trust, its home, its settings, their account."""
