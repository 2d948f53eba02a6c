"""An agenda, a workshop's or a template's, as whoever writes it sees it; and one step of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from django.urls import reverse

from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb
from workshops.agendas.enums import StepKind
from workshops.agendas.models import Step, TemplateStep
from workshops.agendas.permissions import is_before, may_change_template, may_keep_templates, may_prepare
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.queries.templates import choices_of, crumbs_of, template_for
from workshops.agendas.rules.agenda import after, begins, doubts, in_words
from workshops.agendas.rules.script import SCRIPT, Line
from workshops.agendas.rules.seats import Deed


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step in its place. `urls` has change, move and remove."""

    pk: int
    begins: str
    minutes: int
    kind: str
    title: str
    purpose: str
    prompt: str
    cue: str
    is_first: bool
    is_last: bool
    urls: dict[str, str]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """All steps, when they begin, and what is worth another look. `templates` are there for a workshop's agenda alone."""

    crumbs: tuple[Crumb, ...]
    heading: str
    is_template: bool
    steps: tuple[StepLine, ...]
    total: str
    ends: str
    doubts: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    templates: tuple[tuple[int | str, str], ...]
    keep: Answer
    urls: dict[str, str]
    back: str


@dataclass(frozen=True, slots=True)
class StepPage:
    """A step as its form begins, and the way back."""

    crumbs: tuple[Crumb, ...]
    title: str
    kind: str
    initial: dict[str, Any]
    here: str
    back: str


@dataclass(frozen=True, slots=True)
class _Place:
    """An agenda whose steps a member may change, and its addresses."""

    heading: str
    crumbs: tuple[Crumb, ...]
    rows: Any
    starts_at: time | None
    slug: str
    prefix: str
    ids: dict[str, int]
    back: str

    def url(self, name: str, **parts: int) -> str:
        return reverse(f"workshops:{name}", kwargs={"trust_slug": self.slug, **self.ids, **parts})

    @property
    def here(self) -> str:
        return self.url("template" if self.prefix else "agenda")


def _place(member: Member, *labels: str, workshop_id: int = 0, template_id: int = 0) -> _Place:
    """Raises NotFound, NotYours, WrongStage."""
    if template_id:
        row = template_for(member, template_id)
        require(may_change_template(member, row))
        steps, ids = TemplateStep.objects.filter(template=template_id), {"template_id": template_id}
        back = reverse("workshops:templates", kwargs={"trust_slug": member.trust_slug})
        return _Place(row.name, crumbs_of(member, row.name, *labels), steps, None, member.trust_slug, "template_", ids, back)
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_prepare(standing))
    require(is_before(standing.workshop), WrongStage)
    return _Place(
        heading=f"Agenda at {standing.seen.review.host.name}",
        crumbs=standing.crumbs(Crumb("Agenda", standing.url("agenda")), *labels) if labels else standing.crumbs("Agenda"),
        rows=Step.objects.filter(workshop=workshop_id),
        starts_at=standing.workshop.starts_at,
        slug=member.trust_slug,
        prefix="",
        ids={"workshop_id": workshop_id},
        back=standing.url("workshop"),
    )


def agenda_page(member: Member, **agenda: int) -> AgendaPage:
    """Three queries for a workshop's, two for a template's. Raises NotFound, NotYours, WrongStage."""
    place = _place(member, **agenda)
    rows = list(place.rows.order_by("position", "pk"))
    total = sum(row.minutes for row in rows)
    names = ["agenda", "begin_from", "keep_template"] if not place.prefix else ["template", "rename_template", "remove_template"]
    return AgendaPage(
        crumbs=place.crumbs,
        heading=place.heading,
        is_template=bool(place.prefix),
        steps=tuple(_lines(place, rows)),
        total=in_words(total),
        ends=after(place.starts_at, total) if place.starts_at else "",
        doubts=tuple(doubts([(row.kind, row.title, row.minutes) for row in rows])),
        kinds=tuple((value, str(label)) for value, label in StepKind.choices),
        templates=() if place.prefix else tuple(choices_of(member)),
        keep=may_keep_templates(member),
        urls={
            "add": place.url(f"add_{place.prefix}step"),
            "templates": reverse("workshops:templates", kwargs={"trust_slug": member.trust_slug}),
            **{name: place.url(name) for name in names},
        },
        back=place.back,
    )


def _lines(place: _Place, rows: Sequence[Step | TemplateStep]) -> list[StepLine]:
    last = len(rows) - 1
    clock = begins(place.starts_at, [row.minutes for row in rows])
    part = f"{place.prefix}step"
    return [
        StepLine(
            pk=row.pk,
            begins=at,
            minutes=row.minutes,
            kind=row.get_kind_display(),
            title=row.title,
            purpose=row.purpose,
            prompt=row.prompt,
            cue=row.cue,
            is_first=number == 0,
            is_last=number == last,
            urls={deed: place.url(f"{deed}_{part}", **{f"{part}_id": row.pk}) for deed in ("change", "move", "remove")},
        )
        for number, (row, at) in enumerate(zip(rows, clock, strict=True))
    ]


def new_step_page(member: Member, kind: str, **agenda: int) -> StepPage:
    """A step of this kind as ours begins. Two queries at most. Raises NotFound for no kind, NotYours, WrongStage."""
    if kind not in StepKind.values:
        raise NotFound
    place = _place(member, "New step", **agenda)
    line = next(line for line in SCRIPT if line.kind == kind)
    label = str(StepKind(kind).label)
    here = f"{place.url(f'add_{place.prefix}step')}?kind={kind}"
    return StepPage(place.crumbs, "", label, line._asdict(), here, place.here)


def step_page(member: Member, step_id: int, **agenda: int) -> StepPage:
    """One that is there. Two queries at most. Raises NotFound, NotYours, WrongStage."""
    place = _place(member, "A step", **agenda)
    row = place.rows.filter(pk=step_id).first()
    if row is None:
        raise NotFound
    initial = {name: getattr(row, name) for name in Line._fields}
    here = place.url(f"remove_{place.prefix}step", **{f"{place.prefix}step_id": step_id})
    return StepPage(place.crumbs, row.title, row.get_kind_display(), initial, here, f"{place.here}#step-{step_id}")
