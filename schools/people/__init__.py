"""Persons, their memberships in trusts, the roles they hold there, and how they come and go."""
