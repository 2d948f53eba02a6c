"""A trust's last academic year with everything in it that figures have to tell apart, made of rows; and the year before in a few."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from reviews.assignments.enums import AssignmentStage, Part
from reviews.cycles.enums import CycleStage, Mode, PhaseKind, ReviewStage
from reviews.cycles.rules.years import academic_year_of
from reviews.findings.enums import FindingKind
from reviews.models import Cycle, Phase, Review, Theme
from schools.models import Continuation, RoleHeld, School, Trust
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import impact_reviews, people, reviews, training, trusts, workshops
from workshops.agendas.enums import WorkshopStage
from workshops.impact_reviews.enums import ImpactStage, Manner
from workshops.models import CheckOut, ImpactPassage, Plan, Workshop
from workshops.plans.enums import ActionStage, PlanStage, SupportStage

YEAR = academic_year_of(timezone.localdate()) - 1
WELL, EVEN, BEST = FindingKind.WORKING_WELL, FindingKind.EVEN_BETTER_IF, FindingKind.EXCELLENCE


def day(month: int, number: int = 10) -> date:
    """A day of the year."""
    return date(YEAR if month >= 9 else YEAR + 1, month, number)


def moment(month: int, number: int = 10) -> datetime:
    """Noon of such a day."""
    return timezone.make_aware(datetime.combine(day(month, number), datetime.min.time())) + timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class TrustYear:
    """The trust, who leads it, and some of what was made."""

    trust: Trust
    lead: Member
    schools: dict[str, School]
    reviews: dict[str, Review]


def make_trust_year(slug: str = "ash") -> TrustYear:
    """Made by no deed, in a trust of its own."""
    trust = trusts.trust(slug)
    lead = people.member(trust)
    schools = _schools(trust)
    cycles = _cycles(trust)
    rows = _reviews(cycles, schools)
    _teams(trust, rows, schools)
    _findings(rows)
    _workshops(rows)
    _plans(rows, lead, schools)
    _trainings(trust, lead, schools)
    return TrustYear(trust, lead, schools, rows)


def a_whole_review(trust: Trust, year: int) -> Review:
    """Of a school and a cycle of its own: with everything that can hang on a review."""
    lead = people.member(trust)
    cycle = reviews.cycle(trust, academic_year=year)
    row = reviews.review(cycle, stage=ReviewStage.CLOSED, with_text=False, released_at=moment(1), visit_on=day(11), visit_until=day(11))
    reviews.finding(row)
    _check_out(workshops.workshop(row, WorkshopStage.CLOSED), (3,))
    plan = workshops.plan(row)
    workshops.support(workshops.action(plan), lead)
    impact_reviews.told(impact_reviews.impact_review(plan, ImpactStage.CLOSED, by=lead))
    return row


def _schools(trust: Trust) -> dict[str, School]:
    times: dict[str, dict[str, date]] = {
        "always": {},
        "other": {"joined_on": date(YEAR - 4, 9, 1)},
        "joined": {"joined_on": day(1)},
        "moved": {"left_on": day(2)},
        "converts": {"joined_on": date(YEAR - 3, 9, 1), "left_on": day(12, 31)},
        "converted": {"joined_on": day(1, 1)},
        "merged a": {"left_on": day(11, 30)},
        "merged b": {"left_on": day(11, 30)},
        "merger": {"joined_on": day(12, 1)},
        "long gone": {"left_on": date(YEAR - 1, 7, 1)},
        "to come": {"joined_on": date(YEAR + 1, 9, 1)},
    }
    made = {name: trusts.school(trust, name.title(), **fields) for name, fields in times.items()}
    with acting_in(trust.pk), transaction.atomic():
        for earlier, later in (("converts", "converted"), ("merged a", "merger"), ("merged b", "merger")):
            Continuation.objects.create(earlier=made[earlier], later=made[later])
    return made


def _cycles(trust: Trust) -> dict[str, Cycle]:
    first = reviews.framework(trust, "Enquiry")
    made = {
        "before": reviews.cycle(trust, "Before", academic_year=YEAR - 1, framework=first, stage=CycleStage.CLOSED),
        "autumn": reviews.cycle(trust, "Autumn", academic_year=YEAR, framework=first, stage=CycleStage.CLOSED, mode=Mode.MIXED),
        "online": reviews.cycle(trust, "Online", academic_year=YEAR, mode=Mode.VIRTUAL, framework=reviews.framework(trust, "Inspection")),
        "plan": reviews.cycle(trust, "Plan", academic_year=YEAR, stage=CycleStage.PLANNING, framework=first),
    }
    with acting_in(trust.pk), transaction.atomic():
        for kind, until in ((PhaseKind.REPORT, day(1, 31)), (PhaseKind.WORKSHOP, day(3, 31))):
            Phase.objects.create(cycle=made["autumn"], kind=kind, starts_on=day(9, 1), ends_on=until)
    return made


def _reviews(cycles: dict[str, Cycle], schools: dict[str, School]) -> dict[str, Review]:
    told = {
        # cycle, host, stage, month of the visit, month of the release
        "whole": ("autumn", "always", ReviewStage.CLOSED, 11, 1),
        "late": ("autumn", "other", ReviewStage.FOLLOW_UP, 12, 2),
        "converted": ("autumn", "converts", ReviewStage.RELEASED, 11, 12),
        "paused": ("online", "joined", ReviewStage.DRAFTING, 3, 0),
        "cancelled": ("online", "moved", ReviewStage.CANCELLED, 0, 0),
        "again": ("online", "always", ReviewStage.WORKSHOP, 4, 5),
        "began": ("online", "other", ReviewStage.SELF_REVIEW, 0, 0),
        "planned": ("plan", "joined", ReviewStage.PLANNED, 0, 0),
        "before": ("before", "always", ReviewStage.CLOSED, 11, 1),
    }
    made = {}
    for name, (cycle, host, stage, visit, out) in told.items():
        why = {"cancelled_because": "The school moves."} if stage == ReviewStage.CANCELLED else {}
        made[name] = reviews.review(
            cycles[cycle],
            schools[host],
            stage=stage,
            with_text=False,
            visit_on=day(visit) if visit else None,
            visit_until=day(visit) if visit else None,
            released_at=moment(out) if out else None,
            **why,
        )
    for name, links in (("whole", ("", "https://video.example.org/1")), ("late", ("https://video.example.org/2",)), ("converted", ("",))):
        for link in links:
            reviews.activity(made[name], video_link=link)
    with acting_in(cycles["autumn"].trust_id), transaction.atomic():
        paused = Review.objects.filter(pk__in=[made["paused"].pk, made["began"].pk])
        paused.update(paused_at=moment(5), paused_because="Inspected.")
        Review.objects.filter(pk=made["began"].pk).update(paused_at=None, paused_because="")
    return made


def _teams(trust: Trust, rows: dict[str, Review], schools: dict[str, School]) -> None:
    """Reviewers from schools that they were at then, or are at now; one who declined, one who was asked; champions."""
    joined = people.member(trust, Role.SCHOOL_LEADER, schools["joined"])
    moved = people.member(trust, None)
    with acting_in(trust.pk), transaction.atomic():
        for school, begins, ends in (("converts", date(YEAR - 1, 1, 1), day(1, 31)), ("other", day(2, 1), None)):
            RoleHeld.objects.create(
                membership_id=moved.membership_id, role=Role.SCHOOL_LEADER, school=schools[school], starts_on=begins, ends_on=ends
            )
    nowhere = people.member(trust, None)
    for review, who, part in (
        ("whole", joined, Part.LEAD_REVIEWER),
        ("whole", moved, Part.REVIEWER),
        ("late", moved, Part.LEAD_REVIEWER),
        ("late", nowhere, Part.CHAMPION),
        ("began", joined, Part.REVIEWER),
        ("cancelled", joined, Part.REVIEWER),
    ):
        reviews.assignment(rows[review], who, part)
    declined = people.member(trust, Role.SCHOOL_LEADER, schools["moved"])
    reviews.assignment(rows["late"], declined, stage=AssignmentStage.DECLINED, because="Ill.")
    reviews.assignment(rows["again"], declined, is_cleared=False)


def _findings(rows: dict[str, Review]) -> None:
    for review in ("whole", "late", "converted", "again", "paused"):
        row = rows[review]
        impact, inward = _themes(row)
        reviews.finding(row, kind=WELL, theme=impact)
        reviews.finding(row, kind=WELL, theme=impact)
        reviews.finding(row, kind=EVEN)
        reviews.finding(row, " ", kind=EVEN, theme=inward)
        reviews.finding(row, kind=EVEN, theme=inward, removed_at=timezone.now())
    reviews.finding(rows["again"], kind=EVEN, theme=_themes(rows["again"])[1])
    for review in ("whole", "again"):
        reviews.finding(rows[review], kind=BEST)


def _themes(review: Review) -> list[Theme]:
    with acting_in(review.trust_id), transaction.atomic():
        return list(Theme.objects.filter(framework=review.cycle.framework_id).order_by("position"))


def _workshops(rows: dict[str, Review]) -> None:
    """Two that were held, one of them late; one that is planned; a rehearsal; the one of the year before."""
    for review, month, ratings in (("whole", 2, (5, 4, 4, None)), ("late", 4, (1, 5)), ("before", 2, (3,))):
        held = workshops.workshop(rows[review], WorkshopStage.CLOSED, on=day(month), began_at=moment(month))
        _check_out(held, ratings)
    workshops.workshop(rows["again"])
    _check_out(workshops.workshop(rows["again"], WorkshopStage.CLOSED, is_rehearsal=True), (1, 1))


def _check_out(workshop: Workshop, ratings: tuple[int | None, ...]) -> None:
    for rating in ratings:
        who = workshops.participant(workshop)
        with acting_in(workshop.trust_id), transaction.atomic():
            # Of an anonymous workshop nobody knows who rated it so.
            whose = None if rating == 5 else who
            CheckOut.objects.create(workshop=workshop, participant=whose, rating=rating, word="So useful!" if rating == 4 else "")
    workshops.participant(workshop)
    gone = workshops.participant(workshop, removed_at=timezone.now())
    with acting_in(workshop.trust_id), transaction.atomic():
        CheckOut.objects.create(workshop=workshop, participant=gone, rating=2, word="Bad")


def _plans(rows: dict[str, Review], lead: Member, schools: dict[str, School]) -> None:
    before = workshops.plan(rows["before"], PlanStage.CLOSED)
    old = workshops.action(before, "Old", ActionStage.CARRIED_OVER)
    plan = workshops.plan(rows["whole"], PlanStage.CLOSED)
    done = workshops.action(plan, "Done", ActionStage.DONE, due_on=day(5), ended_at=moment(5, 1), carried_from=old)
    workshops.action(plan, "Done late", ActionStage.DONE, due_on=day(5), ended_at=moment(6))
    workshops.action(plan, "Carried", ActionStage.CARRIED_OVER)
    workshops.action(plan, "Removed", ActionStage.DONE, removed_at=timezone.now())
    checked = impact_reviews.impact_review(
        plan, ImpactStage.CLOSED, by=lead, due_on=day(5), confirmed_at=moment(5, 20), manner=Manner.IN_PERSON
    )
    impact_reviews.told(checked)
    impact_reviews.reflection(checked)
    late = workshops.plan(rows["late"])
    workshops.action(late, "Stopped", ActionStage.STOPPED, stopped_because="No time.")
    workshops.action(late, "Open")
    impact_reviews.told(impact_reviews.impact_review(late, ImpactStage.TOLD, due_on=day(7)), " ")
    workshops.action(workshops.plan(rows["again"], PlanStage.DRAFT), "Draft")
    _converted(workshops.plan(rows["converted"]), lead)
    for stage, of in (
        (SupportStage.USED, "joined"),
        (SupportStage.USED, "joined"),
        (SupportStage.OFFERED, "other"),
        (SupportStage.ASKED, ""),
    ):
        workshops.support(done, lead, stage=stage, asked_of=schools.get(of))


def _converted(plan: Plan, lead: Member) -> None:
    """Confirmed late, with one answer missing."""
    workshops.action(plan, "Half told", ActionStage.IN_PROGRESS)
    checked = impact_reviews.impact_review(plan, ImpactStage.CONFIRMED, by=lead, due_on=day(4), confirmed_at=moment(6))
    impact_reviews.told(checked, outcome=ActionStage.IN_PROGRESS)
    with acting_in(plan.trust_id), transaction.atomic():
        ImpactPassage.objects.filter(impact_review=checked, question="before").update(text="\n")


def _trainings(trust: Trust, lead: Member, schools: dict[str, School]) -> None:
    """By colleagues and from outside, twice in the year, lapsed, removed, and of somebody who left."""
    coming = people.member(trust, Role.SCHOOL_LEADER, schools["joined"])
    gone = people.member(trust, None, starts_on=day(9), ends_on=day(6))
    lasts = date(YEAR + 2, 9, 1)
    colleague = {"trainer_id": lead.membership_id}
    for who, kind, on, until, more in (
        (coming, Capability.PEER_REVIEWER, day(10), lasts, {}),
        (coming, Capability.PEER_REVIEWER, day(11), lasts, colleague),
        (coming, Capability.LEAD_REVIEWER, day(1), lasts, {}),
        (gone, Capability.IMPROVEMENT_CHAMPION, day(2), lasts, colleague),
        (people.member(trust, None), Capability.PEER_REVIEWER, date(YEAR - 1, 2, 1), day(2, 1), {}),
        (people.member(trust, None), Capability.IMPROVEMENT_CHAMPION, date(YEAR - 1, 10, 1), lasts, {}),
        (people.member(trust, None), Capability.LEAD_REVIEWER, day(3), lasts, {"removed_at": timezone.now(), "removed_because": "Slip."}),
        (people.member(trust, None), Capability.PEER_REVIEWER, date(YEAR + 1, 9, 1), lasts, {}),
    ):
        training.record(who, kind, trained_on=on, refresher_due_on=until, **more)
