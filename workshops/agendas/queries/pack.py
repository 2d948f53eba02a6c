"""The pack on paper, for who comes without a device, and for a hall whose network fails."""

from dataclasses import dataclass

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.pages import Crumb
from workshops.agendas.models import Step
from workshops.agendas.permissions import may_arrange
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.queries.workshop import when_in_words
from workshops.agendas.rules.agenda import begins
from workshops.agendas.rules.seats import Deed

# On a sheet of A4, two beside each other.
CARDS = 6
IDEAS = 8
COMMITMENTS = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """A step in which something is written, and what stands over its blank cards."""

    title: str
    prompt: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackPage:
    """Agenda, sheets of cards, a sheet of dots, a sheet of commitments. It holds no cue and nothing that anybody wrote."""

    crumbs: tuple[Crumb, ...]
    host: str
    when: str
    place: str
    is_anonymous: bool
    dots: range
    agenda: tuple[tuple[str, str, int, str], ...]
    sheets: tuple[Sheet, ...]
    ideas: range
    commitments: range
    word_prompt: str


_LABELS = {"writing": ("Working", "In the way"), "causes": ("Because",), "ideas": ("Idea",)}


def pack_page(member: Member, workshop_id: int) -> PackPage:
    """Two queries. Raises NotFound, NotYours."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_arrange(standing))
    row = standing.workshop
    steps = list(Step.objects.filter(workshop=row.pk).order_by("position", "pk"))
    clock = begins(row.starts_at, [step.minutes for step in steps])
    return PackPage(
        crumbs=standing.crumbs("On paper"),
        host=standing.seen.review.host.name,
        when=when_in_words(row),
        place=row.place,
        is_anonymous=row.is_anonymous,
        dots=range(row.dots),
        agenda=tuple((at, step.title, step.minutes, step.prompt) for step, at in zip(steps, clock, strict=True)),
        sheets=tuple(Sheet(step.title, step.prompt, _cards(step.kind)) for step in steps if step.kind in _LABELS),
        ideas=range(1, IDEAS + 1),
        commitments=range(1, COMMITMENTS + 1),
        word_prompt=next((step.prompt for step in steps if step.kind == "check_out"), ""),
    )


def _cards(kind: str) -> tuple[str, ...]:
    labels = _LABELS[kind]
    return tuple(labels[number % len(labels)] for number in range(CARDS))
