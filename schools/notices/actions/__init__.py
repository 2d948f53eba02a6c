"""The only place where notices and letters change."""
