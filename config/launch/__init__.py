"""Finds or starts what the product runs on (PostgreSQL, Redis) for one checkout; never used in production."""
