"""PDFs, impact statistics and exports: reads all below, changes none of it."""
