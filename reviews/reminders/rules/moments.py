"""On which days somebody is reminded of a duty, and in which words."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from reviews.cycles.rules.days import is_school_day, reminder_on, school_day_from
from reviews.timetables.rules.duties import DAYS_TO_ANSWER, Duty

AHEAD, PASSED = "ahead", "passed"
# For what is asked with few days' notice the cycle's days before a date would remind on the day of the asking: page -> at most so many.
AT_MOST: Mapping[str, int] = {"answer_assignment": DAYS_TO_ANSWER // 2, "report_check": 2, "visit": 0}
# What is over by itself when its day has come.
NOT_AFTER = frozenset({"programme"})
# So long after a date that has passed it is still worth a word; what is older was said before, or by somebody else.
WORTH_A_WORD = timedelta(days=7)


def due_for(duty: Duty, today: date, days_before: int, closed: Collection[date]) -> str:
    """AHEAD when the date of this duty is near, PASSED when it has just gone by, else nothing. On a day without school nobody is told.

    Nobody is reminded of what may wait, of what waits for others, or of what has no date.
    """
    if duty.due_on is None or duty.may_wait or not duty.is_yours or not is_school_day(today, closed):
        return ""
    if today > duty.due_on:
        told_on = school_day_from(duty.due_on + timedelta(days=1), closed)
        is_worth_it = told_on <= today <= told_on + WORTH_A_WORD and duty.url_name not in NOT_AFTER
        return PASSED if is_worth_it else ""
    begins = reminder_on(duty.due_on, min(days_before, AT_MOST.get(duty.url_name, days_before)), closed)
    return AHEAD if begins <= today else ""


def words_for(duty: Duty, kind: str, today: date) -> str:
    """The duty as a sentence that names its day.

    >>> words_for(Duty("Read what Ash says of itself", "pack", 1, due_on=date(2026, 12, 4)), AHEAD, date(2026, 11, 27))
    'Read what Ash says of itself, by Friday 4 December.'
    """
    on = duty.due_on or today
    told = f"{on:%A} {on.day} {on:%B}"
    if kind == PASSED:
        return f"Still to do since {told}: {duty.what[:1].lower()}{duty.what[1:]}."
    return f"{duty.what}, by {'today' if on == today else told}."
