"""The list of a trust's frameworks, and one of them to read."""

from dataclasses import dataclass

from reviews.frameworks.models import Framework
from reviews.frameworks.permissions import may_keep_frameworks, may_see_framework
from reviews.frameworks.queries.addresses import address, crumbs_to, framework_url
from reviews.frameworks.queries.moments import is_being_written, may_be_copied, may_be_reopened
from reviews.frameworks.queries.texts import theme_text, themes_of
from reviews.frameworks.rules.shipped import SHIPPED
from reviews.frameworks.rules.texts import ThemeText
from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Kind, StatusPill


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
    pills: tuple[StatusPill, ...]


@dataclass(frozen=True, slots=True)
class FrameworksPage:
    """Everything that the list shows. Which cycles use a framework, drafts, and what was put away, only those who keep frameworks see."""

    crumbs: tuple[Crumb, ...]
    ours: tuple[OursLine, ...]
    own: tuple[FrameworkLine, ...]
    put_away: tuple[FrameworkLine, ...]
    may_keep: Answer
    adapt_url: str
    new_url: str


@dataclass(frozen=True, slots=True)
class FrameworkPage:
    """One version of a framework, to read and print. `scale` is empty where it is off; `edit` where its words may not change.

    `before` names the version that it was made of.
    """

    crumbs: tuple[Crumb, ...]
    line: FrameworkLine
    about: str
    themes: tuple[ThemeText, ...]
    scale: tuple[str, ...]
    may_keep: Answer
    before: str
    changes_url: str
    edit: str
    is_put_away: bool
    copy: Answer
    reopen: Answer
    urls: dict[str, str]


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
    seen = [row for row in rows if may_see_framework(member, row)]
    return FrameworksPage(
        crumbs=(crumbs_to(member)[0], Crumb("Frameworks")),
        ours=ours,
        own=tuple(_line(member, row) for row in seen if row.put_away_at is None),
        put_away=tuple(_line(member, row) for row in seen if row.put_away_at is not None) if may_keep else (),
        may_keep=may_keep,
        adapt_url=address(member, "adapt_framework"),
        new_url=address(member, "new_framework"),
    )


def framework_page(member: Member, framework_id: int) -> FrameworkPage:
    """Four queries. Raises NotFound."""
    row = Framework.objects.select_related("copied_from").filter(pk=framework_id).prefetch_related("cycles").first()
    if row is None or not may_see_framework(member, row):
        raise NotFound
    may_keep = may_keep_frameworks(member)
    names = ("copy_framework", "reopen_framework", "put_away_framework", "take_out_framework")
    return FrameworkPage(
        crumbs=crumbs_to(member, Crumb(row.name)),
        line=_line(member, row),
        about=row.about,
        themes=tuple(theme_text(theme) for theme in themes_of([row.pk])),
        scale=tuple(row.scale) if row.uses_scale else (),
        may_keep=may_keep,
        before=str(row.copied_from or ""),
        changes_url=address(member, "framework_changes", version_id=row.pk) if row.copied_from else "",
        edit=address(member, "edit_framework", edited_id=row.pk) if may_keep and is_being_written(row) else "",
        is_put_away=row.put_away_at is not None,
        copy=may_keep and may_be_copied(row),
        reopen=may_keep and may_be_reopened(row),
        urls={name: address(member, name, framework_id=row.pk) for name in names},
    )


def _line(member: Member, row: Framework) -> FrameworkLine:
    used_by = row.cycles.all() if may_keep_frameworks(member) else ()
    return FrameworkLine(
        name=row.name,
        number=row.number,
        url=framework_url(member, row.pk),
        cycles=tuple(sorted(cycle.name for cycle in used_by)),
        pills=tuple(_pills(row)),
    )


def _pills(row: Framework) -> list[StatusPill]:
    found = []
    if row.is_draft:
        found.append(StatusPill("Draft", Kind.WAITING))
    elif row.frozen_at is not None:
        found.append(StatusPill("Never changes", Kind.NOTE))
    else:
        found.append(StatusPill("Ready for use", Kind.DONE))
    if row.put_away_at is not None:
        found.append(StatusPill("Put away", Kind.STOPPED))
    return found
