"""What reviews hang into the home page."""

from reviews.timetables.queries.steps import about_steps, steps
from schools.web.tellers import Teller

# Everything that reviews ask of this member, and what those who plan should see to.
review_steps = Teller(about_steps, steps)
