"""The PDF of a peer review report: from what its reader may read to a tagged, checked file."""
