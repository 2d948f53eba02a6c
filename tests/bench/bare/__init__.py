"""A bare Django site with a session, a user and one query a page: what our pages are measured beside."""
