"""Facts read, figures told, their rows shown, kept figures checked."""
