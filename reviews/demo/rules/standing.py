"""How far a review has come on a day, by its planned days."""

from datetime import date, timedelta

from reviews.demo.rules.seasons import Season

_DAY = timedelta(days=1)


def stage_on(season: Season, today: date) -> str:
    """The code of a ReviewStage: what a day brings is there on the morning after, but for the visit itself.

    A review that was paused stays where it stood before its visit.
    """
    days = season.days
    if season.cancelled_because:
        return "cancelled"
    reached = [
        ("shared", days.pack_on),
        ("visiting", days.first - _DAY),
        ("drafting", days.last),
        ("checking", days.sent_on),
        ("released", days.released_on),
        ("follow_up", days.workshop_on),
        ("closed", days.closed_on),
    ]
    if season.is_left_open:
        reached.pop()
    if season.paused_because:
        reached = reached[:1]
    return next((stage for stage, since in reversed(reached) if since < today), "self_review")
