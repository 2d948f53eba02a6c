"""The list of a trust's frameworks, and one of them to read."""

from dataclasses import dataclass

from django.urls import reverse

from reviews.frameworks.models import Framework
from reviews.frameworks.permissions import may_keep_frameworks
from reviews.frameworks.rules.shipped import SHIPPED
from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class OursLine:
    """A framework of ours that the trust has not taken in."""

    code: str
    name: str
    about: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameworkLine:
    """A version of a framework of the trust's own."""

    name: str
    number: int
    url: str
    cycles: tuple[str, ...]
    is_frozen: bool
    is_put_away: bool


@dataclass(frozen=True, slots=True)
class FrameworksPage:
    """Everything that the list shows. Which cycles use a framework, and what was put away, only those who keep frameworks see."""

    crumbs: tuple[Crumb, ...]
    ours: tuple[OursLine, ...]
    own: tuple[FrameworkLine, ...]
    may_keep: Answer
    adapt_url: str


@dataclass(frozen=True, slots=True)
class ThemeText:
    """A theme to read."""

    title: str
    prompt: str
    is_assured: bool
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameworkPage:
    """One version of a framework, to read and print. `scale` is empty where it is off."""

    crumbs: tuple[Crumb, ...]
    line: FrameworkLine
    about: str
    themes: tuple[ThemeText, ...]
    scale: tuple[str, ...]
    may_keep: Answer


def frameworks_page(member: Member) -> FrameworksPage:
    """Two queries, whatever the number of frameworks."""
    may_keep = may_keep_frameworks(member)
    rows = list(Framework.objects.order_by("name", "-number").prefetch_related("cycles"))
    taken = {row.shipped for row in rows}
    ours = tuple(
        OursLine(code, one.name, one.about, tuple(theme.title for theme in one.themes))
        for code, one in SHIPPED.items()
        if code not in taken
    )
    own = tuple(_line(member, row) for row in rows if may_keep or row.put_away_at is None)
    return FrameworksPage((_home(member), Crumb("Frameworks")), ours, own, may_keep, _url(member, "adapt_framework"))


def framework_page(member: Member, framework_id: int) -> FrameworkPage:
    """Four queries. Raises NotFound."""
    row = Framework.objects.filter(pk=framework_id).prefetch_related("cycles").first()
    if row is None:
        raise NotFound
    themes = row.themes.order_by("position", "pk").prefetch_related("questions")
    return FrameworkPage(
        crumbs=(_home(member), Crumb("Frameworks", _url(member, "frameworks")), Crumb(row.name)),
        line=_line(member, row),
        about=row.about,
        themes=tuple(ThemeText(theme.title, theme.prompt, theme.is_assured, _questions(theme)) for theme in themes),
        scale=tuple(row.scale) if row.uses_scale else (),
        may_keep=may_keep_frameworks(member),
    )


def framework_url(member: Member, framework_id: int) -> str:
    """The address of a framework's page."""
    return reverse("reviews:framework", kwargs={"trust_slug": member.trust_slug, "framework_id": framework_id})


def _questions(theme: object) -> tuple[str, ...]:
    rows = sorted(theme.questions.all(), key=lambda row: (row.position, row.pk))  # type: ignore[attr-defined]
    return tuple(row.text for row in rows)


def _line(member: Member, row: Framework) -> FrameworkLine:
    used_by = row.cycles.all() if may_keep_frameworks(member) else ()
    return FrameworkLine(
        name=row.name,
        number=row.number,
        url=framework_url(member, row.pk),
        cycles=tuple(sorted(cycle.name for cycle in used_by)),
        is_frozen=row.frozen_at is not None,
        is_put_away=row.put_away_at is not None,
    )


def _home(member: Member) -> Crumb:
    return Crumb("Home", reverse("schools:home", kwargs={"trust_slug": member.trust_slug}))


def _url(member: Member, name: str) -> str:
    return reverse(f"reviews:{name}", kwargs={"trust_slug": member.trust_slug})
