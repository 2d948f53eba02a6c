"""Every change to people, their memberships and their accounts."""
