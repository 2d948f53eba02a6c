"""Plans a year of reviews: who is visited when and by whom, what is found, and what is promised for it. No words of the self-review yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reviews.demo.rules import remarks
from reviews.demo.rules.calendar import calendar_of
from reviews.demo.rules.company import Colleague, Company, Host, Seat
from reviews.demo.rules.course import Course, Days, days_of
from reviews.demo.rules.findings import Dealer, Dealt, Found, Promised
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.teams import Asked, Staffing

# Schools with more pupils than this are visited on two days.
_LARGE = 360
# So few school days after it joined a school is not visited yet.
_SETTLED = 15


@dataclass(frozen=True, slots=True)
class Season:
    """One school's review in a year. Where `paused_because` or `cancelled_because` says why, nothing came of the visit."""

    host: Host
    head: Colleague
    days: Days
    team: tuple[Seat, ...]
    focus: str
    questions: tuple[str, ...]
    found: tuple[Found, ...]
    promised: tuple[Promised, ...]
    is_virtual: bool = False
    # Its check-back has begun and is not over, whatever the plan of its days says.
    is_left_open: bool = False
    paused_because: str = ""
    cancelled_because: str = ""

    @property
    def is_held(self) -> bool:
        """Whether the visit took place."""
        return not (self.paused_because or self.cancelled_because)


@dataclass(frozen=True, slots=True)
class Mishaps:
    """What comes between, by the last two digits of URNs: an inspection pauses a review, a school leaves the year's cycle, a check-back is
    still going on today."""

    paused: frozenset[int] = frozenset()
    cancelled: frozenset[int] = frozenset()
    left_open: frozenset[int] = frozenset()


NO_MISHAPS = Mishaps()


def plan_year(company: Company, hosts: Sequence[Host], course: Course, speech: Speech, mishaps: Mishaps = NO_MISHAPS) -> tuple[Season, ...]:
    """The reviews of these schools, by the day of their visit. The course's seed, company and speech decide all of it."""
    year = _Year(company, course, mishaps)
    visits = list(year.visits(hosts))
    dealt = Dealer(course, speech).deal([host.ages for host, _, _ in visits])
    return tuple(year.season(*visit, each) for visit, each in zip(visits, dealt, strict=True))


class _Year:
    def __init__(self, company: Company, course: Course, mishaps: Mishaps) -> None:
        self._company, self._course, self._mishaps = company, course, mishaps
        self._chance = course.chance("days")
        self._calendar = calendar_of(course.year)
        self._staffing = Staffing(company.leaders, course.chance("teams"))

    def visits(self, hosts: Sequence[Host]) -> Iterator[tuple[Host, date, date]]:
        """Spread over the time for visits; whoever joined last is visited last."""
        calendar, phase = self._calendar, self._calendar.phases["visit"]
        days = calendar.within(phase.starts_on, phase.ends_on)
        order = sorted(self._chance.sample(hosts, len(hosts)), key=lambda host: max(host.joined_on or days[0], days[0]))
        for place, host in enumerate(order):
            day = days[min(int((place + self._chance.random()) * len(days) / len(order)), len(days) - 1)]
            if host.joined_on and host.joined_on > days[0]:
                day = max(day, calendar.plus(host.joined_on, _SETTLED))
            yield host, day, calendar.plus(day, 1) if (host.pupils or 0) > _LARGE else day

    def season(self, host: Host, first: date, last: date, dealt: Dealt) -> Season:
        """One school's review, with a team that is free on these days."""
        days = days_of(first, last, host.joined_on, self._course, self._calendar, self._chance)
        team = self._staffing.team_for(Asked(host.pk, days.asked_on, first, last))
        cancelled = "" if team else remarks.NO_TEAM
        number = host.urn % 100
        if number in self._mishaps.cancelled:
            cancelled = self._chance.choice(remarks.CANCELLED)
        is_paused = number in self._mishaps.paused and not cancelled
        return Season(
            host=host,
            head=self._company.head_of(host.pk),
            days=days,
            team=team,
            focus=dealt.focus,
            questions=dealt.questions,
            found=dealt.found,
            promised=dealt.promised,
            is_virtual=self._course.mode == "virtual" or self._chance.random() < self._course.share_virtual,
            is_left_open=number in self._mishaps.left_open,
            paused_because=self._chance.choice(remarks.PAUSED) if is_paused else "",
            cancelled_because=cancelled,
        )
