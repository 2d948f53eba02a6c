"""Annual impact reports for tests. Each row is made inside its trust, by no deed and no rule."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from reports.impact.enums import OUT, Consent, ImpactReportStage, Origin, SectionKey
from reports.impact.queries.parts import facts_now
from reports.models import ImpactReport, ImpactReportSection, Quotation, Quoted
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Source, Table, YearFigures
from schools.models import School
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people

YEAR = 2024


def figures(year: int = YEAR, reviewed: int = 12) -> YearFigures:
    """A year with two chapters, a figure that is withheld among them."""
    shown = Figure(
        "participation.reviewed",
        "Schools reviewed",
        "Schools whose report was released.",
        reviewed,
        15,
        "schools",
        source=Source("review", (1, 2)),
    )
    small = Figure("capacity.trained", "People trained", "Training that began in the year.", None, is_withheld=True)
    kept = Figure("years.kept", "Commitments kept", "Actions that were done.", 9)
    table = Table("years.main", "Year on year", "As each chapter defines it.", ("2024/25",), (Row("Commitments kept", (kept,)),))
    chapters = (
        Chapter(ChapterKey.PARTICIPATION, "Participation", (shown,)),
        Chapter(ChapterKey.CAPACITY, "Capacity", (small,)),
        Chapter(ChapterKey.YEARS, "Years", (), (table,), "There is no earlier year."),
    )
    return YearFigures(year, chapters, ("One review was paused.",))


def report(
    lead: Member,
    stage: ImpactReportStage = ImpactReportStage.DRAFT,
    *,
    year: int = YEAR,
    checker: Member | None = None,
    kept: YearFigures | None = None,
    **fields: Any,
) -> ImpactReport:
    """A version with all sections, each saying its heading, or what `fields` give under the section's key; other `fields` are the report's.

    A released one was checked by `checker`, or by somebody of the central team who is made for it, and has kept `kept`, or
    `figures`.
    """
    said = {key: fields.pop(key.value, f"{key.label}: what we make of it.") for key in SectionKey}
    now, out = timezone.now(), stage in OUT
    if stage != ImpactReportStage.DRAFT:
        fields = {"sent_at": now, "sent_by_id": lead.membership_id} | fields
    if out and "checked_by_id" not in fields:
        who = checker or people.member(trust_of(lead), people.Role.CENTRAL_TEAM)
        fields |= {"checked_at": now, "checked_by_id": who.membership_id}
    with acting_in(lead.trust_id), transaction.atomic():
        made: ImpactReport = ImpactReport.objects.create(year=year, begun_by_id=lead.membership_id, **fields)
        rows = (
            ImpactReportSection(trust_id=made.trust_id, report=made, key=key, position=place, text=text, version=1)
            for place, (key, text) in enumerate(said.items())
        )
        ImpactReportSection.objects.bulk_create(rows)
        if out:
            release(made, lead, stage, kept)
        elif stage != made.stage:
            made.stage = stage
            made.save()
        return made


def release(
    row: ImpactReport, lead: Member, stage: ImpactReportStage = ImpactReportStage.RELEASED, kept: YearFigures | None = None
) -> None:
    """Last, as a released report never changes."""
    kept = kept or figures(row.year)
    row.stage, row.released_at, row.released_by_id = stage, timezone.now(), lead.membership_id
    row.figures, row.facts = kept.as_json(), facts_now(row, kept, released_by=lead.name).as_json()
    row.save()


def quotation(
    report: ImpactReport,
    school: School,
    text: str = "We look at books together now.",
    consent: Consent = Consent.ASKED,
    *,
    head: Member | None = None,
    section: SectionKey = SectionKey.PRACTICE,
) -> Quotation:
    """Words of a school in a version; `head` is who answered, where somebody has."""
    now = timezone.now()
    values: dict[str, Any] = {
        "origin": Origin.TYPED,
        "origin_in_words": "At the heads' meeting",
        "asked_at": now,
        "asked_by_id": report.begun_by_id,
    }
    if consent != Consent.ASKED and head is not None:
        values |= {"answered_at": now, "answered_by_id": head.membership_id}
    if consent == Consent.REFUSED:
        values["refused_because"] = "It tells of one class."
    if consent == Consent.WITHDRAWN and head is not None:
        values |= {"withdrawn_at": now, "withdrawn_by_id": head.membership_id}
    with acting_in(report.trust_id), transaction.atomic():
        made: Quotation = Quotation.objects.create(text=text, school=school, consent=consent, **values)
        Quoted.objects.create(report=report, quotation=made, section=section)
        return made


def trust_of(member: Member) -> Any:
    """The member's trust, as a row."""
    return people.Trust.objects.get(pk=member.trust_id)
