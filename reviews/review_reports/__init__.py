"""The report of a review: drafted from findings, checked by the host, released, read by whom the cycle's sharing rule names."""
