"""The page on which a trust makes the day template its own."""

from dataclasses import dataclass

from django.urls import reverse

from reviews.cycles.permissions import may_plan
from reviews.preparations.queries.templates import fingerprint, own_lines
from reviews.preparations.rules.template import BEGINNINGS, Line
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class Beginning:
    """One of ours to begin from."""

    label: str
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """The lines as they stand, or ours while the trust has none of its own. `shown` is remembered to notice another's save."""

    crumbs: tuple[Crumb, ...]
    are_own: bool
    lines: tuple[Line, ...]
    shown: str
    beginnings: tuple[Beginning, ...]
    here: str
    back: str
    restore_url: str


def template_page(member: Member, begin: str = "") -> TemplatePage:
    """One query. `begin` names one of ours, which then stands in place of what the trust has. Raises NotYours."""
    require(may_plan(member))
    own = own_lines()
    chosen = begin if begin in BEGINNINGS else "" if own else "one-day"
    here, back = (reverse(f"reviews:{name}", kwargs={"trust_slug": member.trust_slug}) for name in ("day_template", "cycles"))
    return TemplatePage(
        crumbs=(Crumb("Reviews", back), Crumb("Day template")),
        are_own=bool(own),
        lines=BEGINNINGS[chosen][1] if chosen else tuple(own),
        shown=fingerprint(own),
        beginnings=tuple(Beginning(label, f"{here}?from={word}", word == chosen) for word, (label, _) in BEGINNINGS.items()),
        here=here,
        back=back,
        restore_url=reverse("reviews:restore_day_template", kwargs={"trust_slug": member.trust_slug}),
    )
