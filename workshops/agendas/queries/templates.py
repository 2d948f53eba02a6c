"""Templates of agendas, as far as a member has them: the trust's and one's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.urls import reverse

from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from workshops.agendas.models import AgendaTemplate, Step, TemplateStep
from workshops.agendas.permissions import may_change_template, may_keep_templates
from workshops.agendas.rules.agenda import in_words
from workshops.agendas.rules.script import SCRIPT, Line


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A template in the list."""

    name: str
    whose: str
    about: str
    url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class TemplatesPage:
    """The trust's templates and one's own; `keep` says whether one may begin another."""

    crumbs: tuple[Crumb, ...]
    lines: tuple[TemplateLine, ...]
    ours: str
    keep: Answer
    here: str


@dataclass(frozen=True, slots=True)
class TemplateDeedPage:
    """One template, and the way back."""

    crumbs: tuple[Crumb, ...]
    name: str
    here: str
    back: str


def templates_of(member: Member) -> Any:
    """Those that a member may begin from, the trust's first. One query when read."""
    rows = AgendaTemplate.objects.filter(Q(owner=None) | Q(owner=member.membership_id), removed_at=None)
    return rows.order_by(F("owner").asc(nulls_first=True), "name", "pk")


def template_for(member: Member, template_id: int, *, is_locked: bool = False) -> AgendaTemplate:
    """One of them. Raises NotFound, also for one that was taken away or is somebody else's."""
    rows = templates_of(member)
    row: AgendaTemplate | None = (rows.select_for_update(no_key=True) if is_locked else rows).filter(pk=template_id).first()
    if row is None:
        raise NotFound
    return row


def lines_of(member: Member, template_id: int | None) -> list[Line]:
    """A template's steps in their order, or ours without one. At most two queries. Raises NotFound."""
    if template_id is None:
        return list(SCRIPT)
    return _lines(TemplateStep.objects.filter(template=template_for(member, template_id)))


def lines_of_workshop(workshop_id: int) -> list[Line]:
    """A workshop's steps in their order. One query."""
    return _lines(Step.objects.filter(workshop=workshop_id))


def _lines(rows: Any) -> list[Line]:
    return [Line(*row) for row in rows.order_by("position", "pk").values_list(*Line._fields)]


def choices_of(member: Member) -> list[tuple[int | str, str]]:
    """What an agenda may begin from, for a list to choose from. One query."""
    return [("", "Our own, an hour and three quarters"), *((row.pk, f"{row.name} ({whose(row)})") for row in templates_of(member))]


def whose(row: AgendaTemplate) -> str:
    """Whose it is, in words."""
    return "the trust's" if row.owner_id is None else "yours"


def templates_page(member: Member) -> TemplatesPage:
    """Two queries. Raises NotYours."""
    require(may_keep_templates(member))
    rows = list(templates_of(member))
    sizes = dict[int, list[int]]()
    for pk, minutes in TemplateStep.objects.filter(template__in=[row.pk for row in rows]).values_list("template", "minutes"):
        sizes.setdefault(pk, []).append(minutes)
    return TemplatesPage(
        crumbs=(Crumb("Reviews", _url(member, "reviews:cycles")), Crumb("Agendas of workshops")),
        lines=tuple(
            TemplateLine(
                name=row.name,
                whose="The trust's" if row.owner_id is None else "Yours",
                about=_size(sizes.get(row.pk, [])),
                url=_url(member, "workshops:template", template_id=row.pk),
                remove_url=_url(member, "workshops:remove_template", template_id=row.pk) if may_change_template(member, row) else "",
            )
            for row in rows
        ),
        ours=_size([line.minutes for line in SCRIPT]),
        keep=may_keep_templates(member),
        here=_url(member, "workshops:templates"),
    )


def _size(minutes: Sequence[int]) -> str:
    return f"{len(minutes)} step{'' if len(minutes) == 1 else 's'}, {in_words(sum(minutes))}"


def template_deed_page(member: Member, template_id: int, deed: str, label: str) -> TemplateDeedPage:
    """For renaming and taking away. One query. Raises NotFound, NotYours."""
    row = template_for(member, template_id)
    require(may_change_template(member, row))
    back = _url(member, "workshops:templates")
    here = _url(member, f"workshops:{deed}", template_id=template_id)
    return TemplateDeedPage(crumbs_of(member, row.name, label), row.name, here, back)


def crumbs_of(member: Member, name: str, *labels: str) -> tuple[Crumb, ...]:
    """The way to a template."""
    reviews, all_of_them = _url(member, "reviews:cycles"), _url(member, "workshops:templates")
    return (Crumb("Reviews", reviews), Crumb("Agendas of workshops", all_of_them), Crumb(name), *map(Crumb, labels))


def _url(member: Member, name: str, **parts: int) -> str:
    return reverse(name, kwargs={"trust_slug": member.trust_slug, **parts})
