"""Everything of which somebody in the trust is to be told today. Ten queries, one more for each further year of a cycle."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from django.db.models import Q

from reviews.assignments.queries.coming_up import troubles
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle
from reviews.cycles.queries.addresses import address, cycle_url
from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.rules.days import is_school_day
from reviews.cycles.rules.years import academic_year_of
from reviews.reminders.enums import Kind
from reviews.reminders.models import Reminder
from reviews.reminders.queries.members import present_members
from reviews.reminders.queries.movement import last_moved
from reviews.reminders.rules.moments import due_for, words_for
from reviews.reminders.rules.stillness import stands_still, week_of, words_for_still
from reviews.timetables.queries.facts import cycles_with_reviews
from reviews.timetables.queries.steps import me_of, next_step_of
from reviews.timetables.rules.duties import Duty, duties
from reviews.timetables.rules.facts import CycleFacts
from reviews.timetables.rules.planning import hosts_in_words, planning_duties
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.tenancy.standing import current_trust_id

# Of a notice, and of what it is known by.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class ToTell:
    """A sentence for one member, where it leads, and what makes it the same tomorrow."""

    membership_id: int
    kind: Kind
    thing: str
    due_on: date
    sentence: str
    url: str

    @property
    def key(self) -> tuple[int, str, str, date]:
        return (self.membership_id, self.kind.value, self.thing, self.due_on)


def to_tell(today: date) -> tuple[ToTell, ...]:
    """In the trust one stands in: duties whose date is near or has just passed, for those who hold them; and, for those who lead, reviews
    in which nothing moves and what has come up against people on teams. Nothing on a day without school."""
    cycles = cycles_with_reviews(Q(stage__in=(CycleStage.RUNNING, CycleStage.CLOSING)), Q(), schools_on=today)
    closed = _closed({academic_year_of(today), *(cycle.academic_year for cycle in cycles)})
    if not cycles or not is_school_day(today, closed):
        return ()
    members = present_members(Trust.objects.get(pk=current_trust_id()), today)
    leads = [member for member in members if member.is_trust_lead]
    found = (*_of_duties(cycles, members, today, closed), *_of_stillness(cycles, leads, today, closed), *_of_teams(leads, today))
    return untold(found)


def untold(wanted: Iterable[ToTell]) -> tuple[ToTell, ...]:
    """Those of which nobody was told yet. One query."""
    found = tuple(wanted)
    told = set(Reminder.objects.filter(due_on__in={each.due_on for each in found}).values_list("membership_id", "kind", "thing", "due_on"))
    return tuple(each for each in found if each.key not in told)


def _closed(years: Iterable[int]) -> frozenset[date]:
    return frozenset().union(*(closed_days(year) for year in years))


def _of_duties(cycles: Sequence[CycleFacts], members: Sequence[Member], today: date, closed: Collection[date]) -> Iterator[ToTell]:
    days = dict(Cycle.objects.filter(pk__in=[cycle.pk for cycle in cycles]).values_list("pk", "remind_days"))
    for cycle in cycles:
        planned = tuple(planning_duties(cycle.reviews, today))
        for member in members:
            for duty in _duties_of(member, cycle, planned):
                if kind := due_for(duty, today, days[cycle.pk], closed):
                    yield _told(member, duty, Kind(kind), today)


def _duties_of(member: Member, cycle: CycleFacts, planned: tuple[Duty, ...]) -> Iterator[Duty]:
    me = me_of(member)
    for facts in cycle.reviews:
        yield from duties(facts, me)
    if me.plans:
        yield from planned


def _told(member: Member, duty: Duty, kind: Kind, today: date) -> ToTell:
    step = next_step_of(member, duty)
    thing = f"{duty.deed} {step.url}"
    return ToTell(member.membership_id, kind, thing, duty.due_on or today, words_for(duty, kind, today), step.url)


def _of_stillness(cycles: Sequence[CycleFacts], leads: Sequence[Member], today: date, closed: Collection[date]) -> Iterator[ToTell]:
    moved = last_moved(facts.pk for cycle in cycles for facts in cycle.reviews if facts.is_going_on)
    for cycle in cycles:
        still = [facts for facts in cycle.reviews if facts.pk in moved and stands_still(facts, moved[facts.pk], today, closed)]
        for member in leads if still else ():
            url, sentence = cycle_url(member.trust_slug, cycle.pk), words_for_still(hosts_in_words(still), cycle.name)
            yield ToTell(member.membership_id, Kind.STILL, url, week_of(today), sentence, url)


def _of_teams(leads: Sequence[Member], today: date) -> Iterator[ToTell]:
    """Once for each day of the visit; without a day for it, once a week."""
    for trouble in troubles(today) if leads else ():
        sentence = f"Please look at the team for {trouble.host}. {trouble.sentence}"
        thing, due_on = shorten(sentence, LONGEST, placeholder=" …"), trouble.visit_on or week_of(today)
        for member in leads:
            url = address(member.trust_slug, "review_team", review_id=trouble.review_id)
            yield ToTell(member.membership_id, Kind.TEAM, thing, due_on, thing, url)
