"""From what is known of a review to what its timetable says and whom it waits for; no Django, no clock, no database."""
