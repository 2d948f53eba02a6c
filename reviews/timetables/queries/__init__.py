"""What the timetable, a review's page and the home page show."""
