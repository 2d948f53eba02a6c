"""The live timetable that everybody reads, the page of one review, and what waits for whom on the home page. It writes nothing."""
