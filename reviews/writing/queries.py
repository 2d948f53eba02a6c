"""A passage as a page shows it, and the texts that were kept aside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from reviews.writing.models import Aside, Passage
from reviews.writing.rules.guard import Doubt, doubts_in
from schools.history.queries import moment_in_words
from schools.tenancy.member import Member
from schools.web.pages import OtherText


@dataclass(frozen=True, slots=True)
class Field:
    """A passage to be written: what `components/passage.html` shows. `url` takes its saves; `id` is unique on the page.

    Where this member's text was kept aside, `text` is that one and `other` what stands in the row. `refreshes` says that `url` also
    answers a GET, by `answer_newest`: the field then shows the newest text when somebody enters it.
    """

    id: str
    label: str
    text: str
    version: int
    url: str
    hint: str = ""
    rows: int = 5
    saved: str = ""
    doubts: tuple[Doubt, ...] = ()
    other: OtherText | None = None
    refreshes: bool = False


def asides_of(member: Member, model: type[Passage], ids: Iterable[int]) -> Mapping[int, str]:
    """This member's unsettled texts by the passage's id. One query."""
    rows = Aside.objects.filter(subject=model._meta.label_lower, subject_id__in=list(ids), membership=member.membership_id, settled_at=None)
    return dict(rows.values_list("subject_id", "text"))


def own_aside(member: Member, model: type[Passage]) -> Subquery:
    """For a query of passages: this member's unsettled text, None where there is none."""
    mine = Aside.objects.filter(subject=model._meta.label_lower, membership=member.membership_id, settled_at=None)
    return Subquery(mine.filter(subject_id=OuterRef("pk")).values("text"))


def saved_in_words(row: Passage) -> str:
    """Who saved last, and when; empty where nobody has. The row comes with `saved_by__person`."""
    if row.saved_at is None:
        return ""
    who = row.saved_by.person.name if row.saved_by else "Somebody"
    return f"Saved by {who} {moment_in_words(row.saved_at)}"


def field_of(
    row: Passage,
    *,
    label: str,
    url: str,
    hint: str = "",
    rows: int = 5,
    aside: str | None = None,
    id: str = "",
    refreshes: bool = False,
) -> Field:
    """The field of a passage. The row comes with `saved_by__person`; `aside` is this member's text from `asides_of`, if any."""
    other = None
    if aside is not None:
        who = row.saved_by.person.name if row.saved_by else "Somebody"
        other = OtherText(row.text, who, moment_in_words(row.saved_at) if row.saved_at else "meanwhile")
    text = row.text if aside is None else aside
    return Field(
        id=id or f"passage-{row.pk}",
        label=label,
        text=text,
        version=row.version,
        url=url,
        hint=hint,
        rows=rows,
        saved=saved_in_words(row),
        doubts=doubts_in(text),
        other=other,
        refreshes=refreshes,
    )
