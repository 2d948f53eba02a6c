"""The reports of a past year: written, checked by their schools, released for ever with the facts of their day, and read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from reviews.assignments.enums import REVIEWS, Part
from reviews.cycles.enums import Mode
from reviews.cycles.rules.lives import has_reached
from reviews.cycles.rules.years import year_in_words
from reviews.demo.actions.ground import Ground, moment
from reviews.demo.actions.past_visits import Seen
from reviews.demo.rules.course import Course
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.writings import report
from reviews.preparations.enums import ActivityKind
from reviews.review_reports.enums import ReportStage, SectionKey, Verdict
from reviews.review_reports.models import ReportReading, ReportSection, ReviewReport, SectionCheck
from reviews.review_reports.queries.live import SOMETHING_ELSE, readers_told
from reviews.review_reports.rules.checking import CHECKED
from reviews.review_reports.rules.evidence import Sighting, evidence_rows
from reviews.review_reports.rules.facts import Facts, LookedAt, Reviewer

_KINDS = {kind.value: str(kind.label) for kind in ActivityKind}
# So many of the other schools' heads have opened a report.
_SHARE_READ = 0.6


def report_on(ground: Ground, course: Course, seen: Sequence[Seen], speech: Speech) -> None:
    """A report for every visit that is over: released where its day has come, else as far as it is."""
    reports: list[ReviewReport] = ReviewReport.objects.bulk_create(_report(ground, one) for one in seen)
    pairs = list(zip(reports, seen, strict=True))
    sections: list[ReportSection] = ReportSection.objects.bulk_create(
        section for row, one in pairs for section in _sections(row, one, speech)
    )
    out = {row.pk: one for row, one in pairs if has_reached(one.review.stage, "released")}
    SectionCheck.objects.bulk_create(
        _check(ground, row, out[row.report_id]) for row in sections if row.report_id in out and row.key in CHECKED
    )
    # Last, as sections of a released report never change.
    _release([(row, one) for row, one in pairs if row.pk in out])
    _let_read(ground, course, [(row, one) for row, one in pairs if row.pk in out])


def _report(ground: Ground, one: Seen) -> ReviewReport:
    days = one.season.days
    is_sent, is_out = (has_reached(one.review.stage, stage) for stage in ("checking", "released"))
    return ReviewReport(
        trust_id=one.review.trust_id,
        review=one.review,
        stage=ReportStage.CHECKING if is_sent else ReportStage.DRAFT,
        check_began_at=moment(days.sent_on, 9) if is_sent else None,
        checked_at=moment(days.checked_on, 16) if is_out else None,
        facts=facts_of(ground, one).as_json() if is_out else {},
    )


def facts_of(ground: Ground, one: Seen) -> Facts:
    """What `live_facts` would have said on the day, without asking the database."""
    season, cycle, host = one.season, one.review.cycle, one.review.host
    reviewers = [Reviewer(seat.who.name, seat.who.school, seat.part == Part.LEAD_REVIEWER) for seat in season.team if seat.part in REVIEWS]
    kinds = Counter(row.kind for row in one.activities)
    sightings = [
        Sighting(one.questions[note.question].pk, one.activities[note.activity].pk, _KINDS[one.activities[note.activity].kind])
        for note in one.notes
    ]
    return Facts(
        trust=ground.trust.name,
        school=host.name,
        town=host.town,
        phase=host.phase,
        cycle=cycle.name,
        academic_year=year_in_words(cycle.academic_year),
        mode=str(Mode(cycle.mode).label),
        visit_on=one.review.visit_on,
        visit_until=one.review.visit_until,
        focus=season.focus,
        questions=season.questions,
        reviewers=tuple(sorted(reviewers, key=lambda who: (not who.is_lead, who.name.casefold()))),
        looked_at=tuple(LookedAt(label, kinds[kind]) for kind, label in _KINDS.items() if kind in kinds and kind != ActivityKind.TEAM),
        evidence=evidence_rows([(row.pk, row.text) for row in one.questions], sightings, SOMETHING_ELSE),
        readers=readers_told(one.review, ground.labels),
        released_by=season.team[0].who.name,
    )


def _sections(row: ReviewReport, one: Seen, speech: Speech) -> Iterator[ReportSection]:
    days, is_out = one.season.days, has_reached(one.review.stage, "released")
    texts = report(one.season, speech) | {SectionKey.SHARING.value: row.facts.get("readers", "")}
    for key in SectionKey.values:
        is_answer = key == SectionKey.HOST_RESPONSE
        text = texts[key] if is_out or not is_answer else ""
        said: dict[str, Any] = {}
        if text and key != SectionKey.SHARING:
            at = moment(days.checked_on, 15) if is_answer else moment(min(days.last + timedelta(days=1), days.sent_on), 8)
            said = {"version": 1, "saved_by_id": _writer(one, is_answer), "saved_at": at}
        yield ReportSection(trust_id=row.trust_id, report=row, key=key, text=text, **said)


def _writer(one: Seen, is_answer: bool) -> int:
    """The host's head answers, the Lead Reviewer writes the rest."""
    return one.season.head.pk if is_answer else one.season.team[0].who.pk


def _check(ground: Ground, row: ReportSection, one: Seen) -> SectionCheck:
    return SectionCheck(
        trust_id=row.trust_id,
        section=row,
        verdict=Verdict.RIGHT,
        checked_by_id=one.season.head.pk,
        checked_at=moment(one.season.days.checked_on, 15, 30),
    )


def _release(pairs: Sequence[tuple[ReviewReport, Seen]]) -> None:
    for row, one in pairs:
        row.stage, row.released_at = ReportStage.RELEASED, one.review.released_at
        row.released_by_id = one.season.team[0].who.pk
        row.created_at = moment(one.season.days.last, 16)
    ReviewReport.objects.bulk_update([row for row, _ in pairs], ["stage", "released_at", "released_by", "created_at"])


def _let_read(ground: Ground, course: Course, pairs: Sequence[tuple[ReviewReport, Seen]]) -> None:
    """Most heads of the other schools have opened it, a day after its release."""
    heads = [one for one in ground.company.leaders if one.job == "head"]
    readings = []
    for row, one in pairs:
        chance = course.chance(f"readers {one.season.host.urn}")
        readers = [head for head in heads if head.school_id != one.season.host.pk and chance.random() < _SHARE_READ]
        readings += [ReportReading(trust_id=row.trust_id, report=row, membership_id=head.pk) for head in readers]
    ReportReading.objects.bulk_create(readings)
