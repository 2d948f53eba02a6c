"""Who is reminded of what on which day. No database."""
