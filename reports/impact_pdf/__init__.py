"""What trustees get of a released impact report: the report as PDF, a summary of one page, slides for the meeting."""
