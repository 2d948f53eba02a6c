"""Many people invited at once, from a file: read, checked row by row, shown, and imported only when confirmed."""
