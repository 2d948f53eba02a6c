"""The only place where impact reports, their sections, quotations and readings change."""
