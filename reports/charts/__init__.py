"""Charts of figures: where everything in them stands. Pages and PDFs draw them with the same templates."""
