"""The page of a version that is being written: its sections in their order, what is missing, who is asked, and what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.utils import timezone

from reports.impact.enums import ALWAYS, Consent, SectionKey
from reports.impact.models import ImpactReport, ImpactReportSection, Quoted
from reports.impact.permissions import can_be_checked, can_be_released, can_be_returned, can_be_sent, can_be_written, may_check, may_prepare
from reports.impact.queries.doors import draft_for
from reports.impact.queries.parts import parts_of
from reports.impact.rules.lives import missing_of
from reports.impact.rules.moments import send_by, why_late, year_in_words
from schools.history.queries import moment_in_words
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import YES, Answer, no
from schools.web.pages import Crumb

_DEEDS = (
    "impact_preview",
    "impact_quotations",
    "impact_board",
    "send_impact",
    "check_impact",
    "return_impact",
    "take_back_impact",
    "release_impact",
)


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section in its place. `words` counts them; `always` says that it cannot be left out."""

    key: str
    heading: str
    is_chosen: bool
    always: bool
    words: int
    quotations: int
    url: str
    place_url: str
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class DraftPage:
    """The page. `prepares` says whether this member is one of those who write it, or of those who check it."""

    crumbs: tuple[Crumb, ...]
    report_id: int
    year: int
    year_in_words: str
    number: int
    because: str
    stage: str
    returned: str
    returned_by: str
    checked_by: str
    sent: str
    board_on: date | None
    send_by: date | None
    late: str
    prepares: bool
    write: Answer
    sections: tuple[SectionLine, ...]
    missing: tuple[str, ...]
    consents: tuple[tuple[str, int], ...]
    send: Answer
    check: Answer
    give_back: Answer
    take_back: Answer
    release: Answer
    urls: dict[str, str]


def crumbs_of(member: Member, report: ImpactReport, *further: str) -> tuple[Crumb, ...]:
    """The way to a version that is being written, or beyond."""
    here = Crumb(year_in_words(report.year), address_in(member.trust_slug, "reports:impact_draft", draft_id=report.pk))
    start = Crumb("Impact reports", address_in(member.trust_slug, "reports:impact_reports"))
    return (start, here, *(Crumb(label) for label in further)) if further else (start, Crumb(here.label))


def draft_page(member: Member, report_id: int) -> DraftPage:
    """Four queries. Raises NotFound for whoever does not see it yet, WrongStage where it is out."""
    report = draft_for(member, report_id)
    rows = list(ImpactReportSection.objects.filter(report=report).order_by("position"))
    counts = list(
        Quoted.objects.standing().filter(report=report).order_by().values_list("section", "quotation__consent").annotate(number=Count("pk"))
    )
    missing = missing_of(parts_of(rows))
    return DraftPage(
        crumbs=crumbs_of(member, report),
        report_id=report.pk,
        year=report.year,
        year_in_words=year_in_words(report.year),
        number=report.number,
        because=report.because,
        stage=report.stage,
        returned=report.returned_because,
        returned_by=f"{report.returned_by.person.name} {moment_in_words(report.returned_at)}"
        if report.returned_by and report.returned_at
        else "",
        checked_by=f"{report.checked_by.person.name} {moment_in_words(report.checked_at)}"
        if report.checked_by and report.checked_at
        else "",
        sent=f"{report.sent_by.person.name} {moment_in_words(report.sent_at)}" if report.sent_by and report.sent_at else "",
        board_on=report.board_on,
        send_by=send_by(report.board_on) if report.board_on else None,
        late=why_late(report.board_on, timezone.localdate()),
        prepares=bool(may_prepare(member)),
        write=can_be_written(member, report),
        sections=tuple(_lines(member, report, rows, counts)),
        missing=missing,
        consents=tuple(
            (str(consent.label), number) for consent in Consent if (number := sum(each for _, said, each in counts if said == consent))
        ),
        send=_sends(member, report, missing),
        check=may_check(member, report) and can_be_checked(report),
        give_back=may_check(member, report) and can_be_returned(report),
        take_back=may_prepare(member) and can_be_returned(report),
        release=may_prepare(member) and can_be_released(report),
        urls={
            **{name: address_in(member.trust_slug, f"reports:{name}", draft_id=report.pk) for name in _DEEDS},
            "impact_log": address_in(member.trust_slug, "reports:impact_log", impact_id=report.pk),
        },
    )


def _sends(member: Member, report: ImpactReport, missing: tuple[str, ...]) -> Answer:
    return may_prepare(member) and can_be_sent(report) and (no(" ".join(missing)) if missing else YES)


def _lines(
    member: Member, report: ImpactReport, rows: list[ImpactReportSection], counts: Iterable[tuple[str, str, int]]
) -> Iterable[SectionLine]:
    quoted = {row.key: sum(number for section, _, number in counts if section == row.key) for row in rows}
    for place, row in enumerate(rows):
        # Keys are no numbers, so each address is made by itself.
        url = section_url(member, report.pk, row.key)
        yield SectionLine(
            key=row.key,
            heading=str(SectionKey(row.key).label),
            is_chosen=row.is_chosen,
            always=row.key in ALWAYS,
            words=len(row.text.split()),
            quotations=quoted[row.key],
            url=url,
            place_url=f"{url}place/",
            is_first=place == 0,
            is_last=place == len(rows) - 1,
        )


def section_url(member: Member, report_id: int, key: str) -> str:
    """The address of a section's page."""
    return f"{address_in(member.trust_slug, 'reports:impact_draft', draft_id=report_id)}sections/{key}/"
