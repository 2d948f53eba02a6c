"""What impact reviews hang into the home page."""

from schools.web.tellers import Teller
from workshops.impact_reviews.queries.steps import about_late, about_turns, late_steps_of, steps_of_turn

# Impact reviews to write, confirm or close.
impact_steps = Teller(about_turns, steps_of_turn)
# Late check-backs, for those who lead.
late_steps = Teller(about_late, late_steps_of)
