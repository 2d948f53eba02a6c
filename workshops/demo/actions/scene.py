"""The demo's three years before this one, as one of its scenes."""

from reviews.demo.actions.years import begin_story
from reviews.demo.rules.plot import SLUG
from workshops.demo.actions.following import Memory, follow_year


def play_past_years(*, slug: str, lead_id: int) -> None:
    """In the demo's largest trust; nothing in the others. `lead_id` is who leads there."""
    if slug != SLUG:
        return
    memory = Memory()
    for year in begin_story(lead_id):
        follow_year(year.ground, year.course, year.played, year.speech, memory)
