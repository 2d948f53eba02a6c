"""Who finds which page of a report at which stage, through the pages; and that lists, counts and notices tell of no more than the door."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.enums import ReviewStage, Sharing
from reviews.cycles.rules.lives import REVIEW_ORDER
from reviews.models import Assignment, Review, ReviewReport
from reviews.review_reports.enums import ReportStage
from reviews.review_reports.queries.listing import reports_page
from reviews.review_reports.queries.readers import readers_of
from schools.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db
WORDS = "Only readers may know of the blue library."
MAKERS = {"head", "leader", "lea", "bea"}
ALWAYS = MAKERS | {"lead", "central", "champion"}
READERS = {
    Sharing.ALL_LEADERS: ALWAYS | {"asked", "partner", "outside"},
    Sharing.PARTNERS: ALWAYS | {"partner"},
    Sharing.HOST_AND_TEAM: ALWAYS,
}


def world(sharing: Sharing, stage: ReviewStage) -> tuple[Review, ReviewReport, dict[str, Member]]:
    """A review at a stage with its report as it is then, and somebody of every kind."""
    trust = trusts.trust("ash")
    school = trusts.school(trust, "Alder School")
    cycle = reviews.cycle(trust, sharing=sharing)
    review = reviews.review(cycle, school, stage=stage, with_text=False)
    partner = trusts.school(trust)
    reviews.review(cycle, partner, with_text=False)
    kind = {"checking": ReportStage.CHECKING, "drafting": ReportStage.DRAFT}.get(stage, ReportStage.RELEASED)
    report = reviews.report(review, kind, WORDS)
    everybody = {
        "lead": people.member(trust),
        "central": people.member(trust, Role.CENTRAL_TEAM),
        "head": people.head(trust, school),
        "leader": people.member(trust, Role.SCHOOL_LEADER, school),
        "lea": reviews.reviewer(review, Part.LEAD_REVIEWER),
        "bea": reviews.reviewer(review),
        "asked": reviews.reviewer(review, is_cleared=False),
        "champion": reviews.reviewer(review, Part.CHAMPION),
        "partner": people.member(trust, Role.SCHOOL_LEADER, partner),
        "outside": people.member(trust, Role.SCHOOL_LEADER),
        "staff": people.member(trust, Role.STAFF_MEMBER, partner),
        "host_staff": people.member(trust, Role.STAFF_MEMBER, school),
        "trustee": people.member(trust, Role.TRUSTEE),
    }
    return review, report, everybody


def finders(client: Client, everybody: dict[str, Member], path: str, review: Review) -> set[str]:
    """Who finds a page there; for everybody else nothing is there."""
    found = set()
    for name, who in everybody.items():
        answer = people.sign_in(client, who).get(f"/ash/{path}")
        assert answer.status_code in (200, 302, 404), (name, path, answer.status_code)
        assert (WORDS in answer.content.decode()) <= (answer.status_code == 200)
        found |= {name} if answer.status_code != 404 else set()
    return found


@pytest.mark.parametrize("stage", [stage for stage in REVIEW_ORDER if stage not in ("planned", "self_review", "workshop", "closed")])
def test_each_page_is_found_by_whom_the_table_names_and_from_when(client: Client, stage: str) -> None:
    review, report, everybody = world(Sharing.ALL_LEADERS, ReviewStage(stage))
    pages = (*(f"reviews/{review.pk}/report/{rest}" for rest in ("", "check/", "newest/")), f"reports/{report.pk}/")
    found = tuple(finders(client, everybody, page, review) for page in pages)
    reached = REVIEW_ORDER.index(stage)
    team = {"lea", "bea"} if reached >= REVIEW_ORDER.index("drafting") else set()
    host = {"head", "leader"} if reached >= REVIEW_ORDER.index("checking") else set()
    readers = READERS[Sharing.ALL_LEADERS] if reached >= REVIEW_ORDER.index("released") else set()
    assert found == (team, host, readers, readers)


@pytest.mark.parametrize("sharing", list(Sharing))
def test_page_list_count_and_notice_agree_on_who_reads_a_released_report(client: Client, sharing: Sharing) -> None:
    review, report, everybody = world(sharing, ReviewStage.RELEASED)
    private = reviews.review(reviews.cycle(review.trust, sharing=Sharing.HOST_AND_TEAM), stage=ReviewStage.RELEASED)
    reviews.report(private, ReportStage.RELEASED)
    with acting_in(review.trust_id), transaction.atomic():
        told = set(readers_of(review).values_list("pk", flat=True))
        lists = {name: reports_page(who, {}) for name, who in everybody.items()}
        opened = {name for name, who in everybody.items() if sees(who, review)}
    assert finders(client, everybody, f"reports/{report.pk}/", review) == opened == READERS[sharing]
    assert {name for name, who in everybody.items() if who.membership_id in told} == READERS[sharing]
    mine = {name: [line.school for line in page.table.rows] for name, page in lists.items()}
    leads = {"lead", "central"}
    assert {name for name, schools in mine.items() if "Alder School" in schools} == READERS[sharing]
    assert {name: page.table.total for name, page in lists.items()} == {
        name: (name in READERS[sharing]) + (name in leads) for name in everybody
    }
    # Neither a school nor a cycle to choose tells of a report that is not theirs.
    assert {name: [len(one.choices) for one in page.table.controls] for name, page in lists.items()} == {
        name: [total := (name in READERS[sharing]) + (name in leads), total] for name in everybody
    }


def sees(who: Member, review: Review) -> bool:
    try:
        review_for(who, review.pk, Thing.REPORT)
    except NotFound:
        return False
    return True


def endings(review: Review, who: Member) -> Iterator[str]:
    """Ways in which somebody stops being a reader."""
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(pk=who.membership_id).update(ends_on=yesterday, starts_on=yesterday - timedelta(days=9))
    yield "left the trust"
    Membership.objects.filter(pk=who.membership_id).update(ends_on=None)
    RoleHeld.objects.filter(membership=who.membership_id).update(ends_on=yesterday, starts_on=yesterday - timedelta(days=9))
    Assignment.objects.filter(membership=who.membership_id).delete()
    yield "left the post"


@pytest.mark.parametrize("name", ["lead", "head", "lea", "champion", "outside"])
def test_who_leaves_can_open_it_no_longer_and_counts_no_longer(client: Client, name: str) -> None:
    review, report, everybody = world(Sharing.ALL_LEADERS, ReviewStage.RELEASED)
    who = everybody[name]
    address = f"/ash/reports/{report.pk}/"
    assert people.sign_in(client, who).get(address).status_code == 200
    with acting_in(review.trust_id), transaction.atomic():
        for how in endings(review, who):
            assert people.sign_in(client, who).get(address).status_code == 404, how
            assert not readers_of(review).filter(pk=who.membership_id).exists(), how


def test_a_version_that_is_being_written_is_nothing_to_readers_and_to_the_host_until_it_is_checked(client: Client) -> None:
    review, first, everybody = world(Sharing.ALL_LEADERS, ReviewStage.FOLLOW_UP)
    second = reviews.report(review, number=2, text="Unfinished.")
    assert finders(client, everybody, f"reports/{second.pk}/", review) == set()
    for name, path in (("head", f"reviews/{review.pk}/report/check/"), ("lead", f"reports/{first.pk}/"), ("head", f"reports/{first.pk}/")):
        page = people.sign_in(client, everybody[name]).get(f"/ash/{path}")
        assert (page.status_code, "Unfinished." in page.content.decode()) == (200, False)
    newest = client.get(f"/ash/reviews/{review.pk}/report/newest/")
    assert newest.headers["Location"] == f"/ash/reports/{first.pk}/"
    assert client.get(f"/ash/reviews/{review.pk}/report/sections/context/").status_code == 404


def test_a_report_of_another_trust_is_not_there(client: Client) -> None:
    _, report, _ = world(Sharing.ALL_LEADERS, ReviewStage.RELEASED)
    stranger = people.member(trusts.trust("birch"))
    assert people.sign_in(client, stranger).get(f"/birch/reports/{report.pk}/").status_code == 404
