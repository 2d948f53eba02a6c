"""What the pages and the PDF of review reports show."""
