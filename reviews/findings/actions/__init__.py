"""The only place where findings and citations change."""
