"""The questions before an impact review is sent to be confirmed, and before it is closed."""

from collections import Counter
from dataclasses import dataclass

from reviews.writing.rules.wording import is_blank
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb
from workshops.impact_reviews.queries.doors import Standing, impact_for
from workshops.impact_reviews.queries.rows import written_in
from workshops.impact_reviews.rules.lives import end_of
from workshops.impact_reviews.rules.readiness import missing, warnings
from workshops.impact_reviews.rules.sight import Deed

_ENDS = {"done": "done", "stopped": "stopped", "carried_over": "carried over to the next self-review"}


@dataclass(frozen=True, slots=True)
class ConfirmPage:
    """What will happen, and the way back."""

    crumbs: tuple[Crumb, ...]
    points: tuple[str, ...]
    back: str


def require_can(member: Member, plan_id: int, deed: Deed) -> Standing:
    """Before a form is looked at, so that what is wrong with it is said only to who may. Raises NotFound, NotYours, WrongStage."""
    standing = impact_for(member, plan_id)
    require(standing.may(deed))
    require(standing.can(deed), WrongStage)
    return standing


def tell_page(member: Member, plan_id: int) -> ConfirmPage:
    """Four queries. Raises NotFound, NotYours, and WrongStage also where an action is not told of."""
    standing = require_can(member, plan_id, Deed.TELL)
    told = written_in(standing.row).told
    if lacks := missing(told):
        raise WrongStage(" ".join(("It cannot be sent yet.", *lacks)))
    happens = (
        "The Improvement Champion, the review team and the trust's lead can read it. They are told.",
        "One of them confirms what they see, or asks you for more. Until then nothing here changes.",
    )
    return ConfirmPage(standing.crumbs("Send it"), (*warnings(told), *happens), standing.url())


def close_page(member: Member, plan_id: int) -> ConfirmPage:
    """Four queries. Raises NotFound, NotYours, and WrongStage also where no reflection is written."""
    standing = require_can(member, plan_id, Deed.CLOSE)
    written = written_in(standing.row)
    if is_blank(written.reflection.text):
        raise WrongStage("Write what you learned before you close the impact review.")
    ends = Counter(end_of(row.outcome, row.action.stage) for row in written.rows)
    happens = (
        f"Of your actions, {_in_words(ends)}.",
        "The plan and this review are closed, and stay to be read. Your champion, your team and the trust's lead read what you learned.",
    )
    return ConfirmPage(standing.crumbs("Close"), happens, standing.url())


def _in_words(ends: Counter[str]) -> str:
    """Numbers as words of a sentence.

    >>> _in_words(Counter({"done": 2, "carried_over": 1}))
    '2 are done, 1 is carried over to the next self-review'
    """
    found = (f"{ends[end]} {'is' if ends[end] == 1 else 'are'} {label}" for end, label in _ENDS.items() if ends[end])
    return ", ".join(found) or "none is left"
