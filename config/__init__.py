"""Settings, root addresses, queue and launcher: knows every app and is known by none."""
