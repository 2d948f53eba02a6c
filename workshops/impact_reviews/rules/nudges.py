"""Who is nudged of what on which day. Nobody is on a day without school: what is due then is due on the next school day."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from reviews.cycles.rules.days import is_school_day, reminder_on
from workshops.impact_reviews.rules.moments import AGAIN_AFTER, LEADS_AFTER, has_waited
from workshops.impact_reviews.rules.readiness import named


class Whom(StrEnum):
    """Who is to be told, as somebody stands to a plan."""

    # The host's leaders.
    HOST = "host"
    # The cleared Improvement Champion and review team.
    PEERS = "peers"
    LEADS = "leads"
    # Whoever sees to one action.
    OWNER = "owner"


class Page(StrEnum):
    """Where a nudge leads."""

    PLAN = "plan"
    ACTION = "action"
    IMPACT = "impact_review"


@dataclass(frozen=True, slots=True)
class CheckBack:
    """A plan's check-back. `stage` is that of its impact review, empty before it opens; `since` the day on which it came to it."""

    plan_id: int
    host: str
    due_on: date
    remind_days: int
    stage: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Stillness:
    """An open action of a plan under way, and the day on which it last moved."""

    action_id: int
    plan_id: int
    host: str
    what: str
    has_owner: bool
    moved_on: date


@dataclass(frozen=True, slots=True)
class Wanted:
    """A nudge. `about` names its occasion: whoever was told of that is not told again."""

    whom: Whom
    plan_id: int
    about: str
    sentence: str
    page: Page
    action_id: int | None = None


# stage -> who is to act, and what they and those who lead are told.
_WAITING = {
    "open": (Whom.HOST, "Please tell what became of every action of {host}'s plan.", "{host} has not told yet what became of its actions."),
    "told": (
        Whom.PEERS,
        "{host} has told what became of its actions. Please confirm it, or ask for more.",
        "Nobody has confirmed yet what {host} tells of its actions.",
    ),
    "confirmed": (
        Whom.HOST,
        "Your impact review is confirmed. Please write what you learned, and close it.",
        "{host} has still to close its impact review.",
    ),
}


def occasion(stage: str, plan_id: int, since: date) -> str:
    """What a first nudge to act is about: the stage that an impact review has come to, and when."""
    return f"{stage} {plan_id} {since}"


def nudges_of(check_back: CheckBack, today: date, closed: Collection[date]) -> Iterator[Wanted]:
    """Before its day those who will act; from its day on whoever is to act, once more after a week of school, and then those who lead."""
    if not is_school_day(today, closed):
        return
    if not check_back.stage:
        yield from _ahead(check_back, today, closed)
    elif check_back.stage in _WAITING and check_back.since is not None:
        yield from _waiting(check_back, check_back.since, today, closed)


def _ahead(check_back: CheckBack, today: date, closed: Collection[date]) -> Iterator[Wanted]:
    due = check_back.due_on
    if today >= due or today < reminder_on(due, check_back.remind_days, closed):
        return
    told = f"{due:%A} {due.day} {due:%B}"
    about = f"ahead {check_back.plan_id} {due}"
    host = f"Your impact review opens on {told}. Gather what shows how practice has changed."
    peers = f"The impact review of {check_back.host} opens on {told}. Arrange how you will see what has changed."
    yield Wanted(Whom.HOST, check_back.plan_id, about, host, Page.PLAN)
    yield Wanted(Whom.PEERS, check_back.plan_id, about, peers, Page.PLAN)


def _waiting(check_back: CheckBack, since: date, today: date, closed: Collection[date]) -> Iterator[Wanted]:
    whom, acting, leading = _WAITING[check_back.stage]
    plan_id, about = check_back.plan_id, occasion(check_back.stage, check_back.plan_id, since)
    sentence = acting.format(host=check_back.host)
    yield Wanted(whom, plan_id, about, sentence, Page.IMPACT)
    if has_waited(since, AGAIN_AFTER, today, closed):
        yield Wanted(whom, plan_id, f"again {about}", f"Still to do: {sentence[:1].lower()}{sentence[1:]}", Page.IMPACT)
    if has_waited(since, LEADS_AFTER, today, closed):
        yield Wanted(Whom.LEADS, plan_id, about, leading.format(host=check_back.host), Page.IMPACT)


def nudges_of_still(actions: Iterable[Stillness], still_days: int, today: date, closed: Collection[date]) -> Iterator[Wanted]:
    """Actions in which nothing has moved for so many days: their owners, or the host's leaders where an action has none; after twice as
    long those who lead, of a plan's actions at once."""
    if not is_school_day(today, closed):
        return
    patience = timedelta(days=still_days)
    long_still: dict[int, list[Stillness]] = {}
    for action in actions:
        if today - action.moved_on < patience:
            continue
        about = f"still {action.action_id} {action.moved_on}"
        sentence = f"Nothing has moved for {still_days} days: “{named(action.what)}”. How does it stand?"
        yield Wanted(Whom.OWNER if action.has_owner else Whom.HOST, action.plan_id, about, sentence, Page.ACTION, action.action_id)
        if today - action.moved_on >= 2 * patience:
            long_still.setdefault(action.plan_id, []).append(action)
    for found in long_still.values():
        yield _for_leads(found, 2 * still_days)


def _for_leads(found: Sequence[Stillness], days: int) -> Wanted:
    """Told anew when a further action has come to stand still, and not when one moves again."""
    plan_id, newest = found[0].plan_id, max(action.moved_on for action in found)
    many = "1 action" if len(found) == 1 else f"{len(found)} actions"
    sentence = f"Nothing has moved for {days} days in {many} of {found[0].host}'s plan. Please ask what would help."
    return Wanted(Whom.LEADS, plan_id, f"still plan {plan_id} {newest}", sentence, Page.PLAN)
