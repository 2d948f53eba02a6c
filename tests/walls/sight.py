"""One review in which everything there is to see says a word of its own, and everybody who is tied to it in one way each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.rules.sight import Thing, Tie, sees
from reviews.findings.enums import FindingKind
from reviews.models import (
    Aside,
    Assignment,
    EnquiryQuestion,
    Preparation,
    PreparationPassage,
    ReportSection,
    SectionCheck,
    SelfReviewPassage,
)
from reviews.preparations.enums import Record
from reviews.review_reports.enums import ReportStage, Verdict
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import documents, people, reviews, trusts
from tests.walls.world import World, make_world

# Stands in every text besides its own word, so that one search looks for all of them.
COMMON = "zebrafish"
_PACK = (Thing.SELF_REVIEW, Thing.PACK)

# word -> the things whose pages show it: whoever sees one of them meets the word somewhere.
SHOWN_BY: Mapping[str, tuple[Thing, ...]] = {
    "zqpassage": _PACK,
    "zqfile": _PACK,
    "zqcontent": _PACK,
    "zqfocus": _PACK,
    "zqquestion": _PACK,
    "zqactivity": (Thing.PROGRAMME,),
    "zqrecord": (Thing.PROGRAMME,),
    "zqsafe": (Thing.NOTES,),
    "zqnote": (Thing.NOTES,),
    "zqphoto": (Thing.NOTES,),
    "zqfinding": (Thing.FINDINGS, Thing.FEEDBACK),
    # The second of two areas of excellence, and a finding that was taken back.
    "zqsecond": (Thing.FINDINGS,),
    "zqtakenback": (Thing.FINDINGS,),
    "zqconflict": (Thing.CONFLICTS,),
    "zqreport": (Thing.REPORT,),
    "zqpdf": (Thing.REPORT,),
}
# word -> what tells it besides. Who sees neither these nor those must never meet it, on any page, in any file, letter or search.
TOLD_BY: Mapping[str, tuple[Thing, ...]] = {
    # Stand over the programme and the findings and in the report.
    "zqfocus": (Thing.PROGRAMME, Thing.REPORT_DRAFT, Thing.REPORT),
    "zqquestion": (Thing.PROGRAMME, Thing.NOTES, Thing.FEEDBACK, Thing.REPORT_DRAFT, Thing.REPORT),
    "zqactivity": (Thing.NOTES, Thing.FINDINGS, Thing.REPORT_DRAFT, Thing.REPORT),
    "zqsafe": (Thing.PROGRAMME,),
    "zqfinding": (Thing.REPORT_DRAFT,),
    "zqsecond": (Thing.REPORT_DRAFT,),
    "zqstays": (Thing.CONFLICTS,),
    "zqversion": (Thing.REPORT_DRAFT,),
    "zqcheck": (Thing.REPORT_DRAFT,),
    "zqreport": (Thing.REPORT_DRAFT,),
    # A removed note, and a text that a host's leader has still to settle.
    "zqgone": (),
    "zqaside": (),
}
# Whose own it is sees it, too.
OWN = {("zqaside", "host_leader"), ("zqconflict", "reviewer"), ("zqstays", "reviewer")}
# That somebody was asked and has not accepted is told to planners and to that person.
ASKED, TOLD_OF_ASKED = "zqasked", {"lead", "central", "asked"}
WORDS = (*dict.fromkeys([*SHOWN_BY, *TOLD_BY]), ASKED)


@dataclass(frozen=True, slots=True)
class Person:
    """A member and what ties them to the review."""

    member: Member
    ties: frozenset[Tie]

    def may_meet(self, name: str, stage: str, sharing: str) -> frozenset[str]:
        """The words that this person may meet, on whatever page."""
        told = {word for word in WORDS if self._sees((*SHOWN_BY.get(word, ()), *TOLD_BY.get(word, ())), stage, sharing)}
        return frozenset({*told, *(word for word, whose in OWN if whose == name), *([ASKED] if name in TOLD_OF_ASKED else [])})

    def meets(self, stage: str, sharing: str) -> set[str]:
        """The words that this person is sure to meet."""
        return {word for word, things in SHOWN_BY.items() if self._sees(things, stage, sharing)}

    def _sees(self, things: tuple[Thing, ...], stage: str, sharing: str) -> bool:
        return any(sees(thing, self.ties, stage, sharing) for thing in things)


def make_sight() -> tuple[World, dict[str, Person]]:
    """The world, in whose review everything is written already, and its people by name."""
    world = make_world("ash")
    everybody = {**world.people, **_others(world)}
    with acting_in(world.trust.pk):
        _write(world, everybody)
    named = reviews.attachment(world.review, world.people["head"], f"{COMMON} zqfile.pdf", b"%PDF- zqcontent")
    report = reviews.report(world.review, ReportStage.RELEASED, f"{COMMON} zqreport")
    documents.ready(world.trust, report.pk, b"%PDF-1.7 zqpdf")
    version = reviews.report(world.review, ReportStage.DRAFT, f"{COMMON} zqversion", number=2, because="zqversion")
    with acting_in(world.trust.pk):
        section = ReportSection.objects.filter(report=version).order_by("pk")[0]
        SectionCheck.objects.create(
            section=section,
            verdict=Verdict.CORRECTION,
            comment="zqcheck",
            checked_by_id=everybody["head"].membership_id,
            checked_at=timezone.now(),
        )
    world = replace(world, attachment=named, report=report, people=everybody)
    return world, {name: Person(member, frozenset(_TIES[name])) for name, member in everybody.items()}


_TIES: Mapping[str, set[Tie]] = {
    "lead": {Tie.LEAD},
    "central": {Tie.CENTRAL},
    "head": {Tie.HOST_HEAD},
    "host_leader": {Tie.HOST_LEADER},
    "staff": {Tie.HOST_STAFF},
    "lead_reviewer": {Tie.LEAD_REVIEWER},
    # Leads another school besides.
    "reviewer": {Tie.REVIEWER, Tie.LEADER},
    "asked": {Tie.ASKED},
    "champion": {Tie.CHAMPION},
    "partner": {Tie.PARTNER},
    "leader": {Tie.LEADER},
    "other_staff": {Tie.STAFF},
    "trustee": {Tie.TRUSTEE},
}


def _others(world: World) -> dict[str, Member]:
    """Those of whom the access table does not speak."""
    trust, review = world.trust, world.review
    by_assignment = {
        "lead_reviewer": people.member(trust, None),
        "champion": people.member(trust, None),
        "asked": people.member(trust, None, person=people.person("Zqasked Person", two_factor=True)),
    }
    reviews.assignment(review, by_assignment["lead_reviewer"], Part.LEAD_REVIEWER)
    reviews.assignment(review, by_assignment["champion"], Part.CHAMPION)
    reviews.assignment(review, by_assignment["asked"], is_cleared=False)
    return by_assignment | {
        "host_leader": people.member(trust, Role.SCHOOL_LEADER, world.school),
        "partner": people.head(trust, reviews.review(review.cycle, trusts.school(trust), with_text=False).host),
        "leader": people.head(trust),
        "other_staff": people.member(trust, Role.STAFF_MEMBER),
    }


def _write(world: World, everybody: Mapping[str, Member]) -> None:
    """A word of its own into everything. By no deed: it stands there long before its stage, which is the harder test."""
    review, author = world.review, everybody["reviewer"]
    passages = SelfReviewPassage.objects.filter(review=review)
    passages.filter(theme=None).update(text=f"{COMMON} zqfocus")
    passages.exclude(theme=None).update(text=f"{COMMON} zqpassage")
    Aside.objects.create(
        subject="reviews.selfreviewpassage",
        subject_id=passages.filter(theme=world.theme).order_by("pk")[0].pk,
        membership_id=everybody["host_leader"].membership_id,
        text="zqaside",
        based_on=0,
        kept_at=timezone.now(),
    )
    EnquiryQuestion.objects.filter(pk=world.question.pk).update(text=f"To what extent does {COMMON} zqquestion help?")
    for record in Record:
        PreparationPassage.objects.update_or_create(review=review, record=record, defaults={"text": f"{COMMON} zqrecord"})
    Preparation.objects.update_or_create(review=review, defaults={"safeguarding_lead": "Zqsafe Person", "safeguarding_contact": "zqsafe"})
    activity = reviews.activity(review, f"{COMMON} zqactivity")
    type(world.note).objects.filter(pk=world.note.pk).update(text=f"{COMMON} zqnote", activity=activity, question=world.question)
    reviews.note(review, author, f"{COMMON} zqgone", removed_at=timezone.now())
    type(world.finding).objects.filter(pk=world.finding.pk).update(text=f"{COMMON} zqfinding", question=world.question)
    reviews.finding(review, "The first", FindingKind.EXCELLENCE, [world.note])
    reviews.finding(review, f"{COMMON} zqsecond", FindingKind.EXCELLENCE)
    reviews.finding(review, f"{COMMON} zqtakenback", removed_at=timezone.now())
    Assignment.objects.filter(membership=author.membership_id).update(has_conflict=True, conflict="zqconflict", stays_because="zqstays")
