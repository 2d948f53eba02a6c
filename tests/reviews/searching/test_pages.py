"""The search page: it finds what its reader may open, says nothing of the rest, and leads to where it stands."""

from typing import Any

import pytest
from django.test import Client

from reviews.assignments.enums import Part
from reviews.cycles.enums import CycleStage, ReviewStage, Sharing
from reviews.findings.enums import FindingKind
from reviews.models import Cycle, EvidenceNote, PreparationPassage, Review, SelfReviewPassage
from reviews.review_reports.enums import ReportStage
from reviews.searching.queries.page import SHAPE, SearchPage, search_page
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.tables import read_ask
from tests.factories import people, reviews, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def cycle(ash: Trust) -> Cycle:
    return reviews.cycle(ash, "Autumn 2026")


@pytest.fixture
def review(ash: Trust, cycle: Cycle) -> Review:
    return reviews.review(cycle, trusts.school(ash, "Castle Hill"), stage=ReviewStage.VISITING)


@pytest.fixture
def reviewer(review: Review) -> Member:
    return reviews.reviewer(review, Part.LEAD_REVIEWER)


def search(who: Member, text: str, **more: Any) -> SearchPage:
    with acting_in(who.trust_id):
        return search_page(who, read_ask({"q": text, **more}, SHAPE))


def found(who: Member, text: str, **more: Any) -> list[tuple[str, str]]:
    return [(result.label, result.title) for result in search(who, text, **more).table.rows]


def write(review: Review, text: str) -> None:
    """Into the self-review's first passage."""
    with acting_in(review.trust_id):
        row = SelfReviewPassage.objects.filter(review=review, question="sees").order_by("pk")[0]
        SelfReviewPassage.objects.filter(pk=row.pk).update(text=text)


def test_every_kind_is_found_by_another_form_of_its_word_and_led_to(ash: Trust, review: Review, reviewer: Member) -> None:
    write(review, "Readers choose widely.")
    reviews.question(review, "To what extent do all pupils read?")
    reviews.attachment(review, reviewer, "Reading_plan.pdf")
    reviews.note(review, reviewer, "She reads aloud.")
    reviews.finding(review, "Reading is loved.")
    reviews.activity(review, "Reading in year 3")
    with acting_in(ash.pk):
        PreparationPassage.objects.create(review=review, record="protocols", text="Read the notes first.")
    framework = reviews.framework(ash, "Reads well", themes=["Reading"])
    here = f"/ash/reviews/{review.pk}/"
    assert {(result.label, result.url): len(result.quoted) + result.more for result in search(reviewer, "read").table.rows} == {
        ("Self-review", f"{here}pack/"): 2,
        ("Evidence notes", f"{here}notes/"): 1,
        ("Findings", f"{here}findings/"): 1,
        ("Preparation of the visit", f"{here}preparation/"): 2,
        # Its name, its theme, and the theme's example question.
        ("Framework", f"/ash/frameworks/{framework.pk}/"): 3,
    }
    # Dots and dashes part the words of a file's name.
    assert found(reviewer, '"reading plan"') == [("Self-review", "Castle Hill")]


def test_a_school_is_found_by_its_name_and_comes_first(ash: Trust, review: Review, reviewer: Member) -> None:
    reviews.note(review, reviewer, "The castle, the castle, the castle.")
    trustee = people.member(ash, Role.TRUSTEE)
    assert found(reviewer, "castle") == [("Review", "Castle Hill"), ("Evidence notes", "Castle Hill")]
    assert found(trustee, "castle") == [("Review", "Castle Hill")]
    assert found(trustee, "autumn") == [("Review", "Castle Hill")]


def test_what_is_found_is_marked_and_escaped(client: Client, review: Review, reviewer: Member) -> None:
    reviews.note(review, reviewer, 'Is 3 < 5 & \x01<b\x02 when pupils read "aloud"?')
    page = people.sign_in(client, reviewer).get("/ash/search/?q=reading").content.decode()
    assert "3 &lt; 5 &amp; &lt;b when pupils <mark>read</mark> &quot;aloud&quot;?" in page
    asked = client.get("/ash/search/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in asked
    assert "Nothing found for “&quot;&gt;&lt;script&gt;" in asked


def test_a_draft_of_a_framework_is_found_by_those_who_keep_frameworks_alone(ash: Trust) -> None:
    reviews.framework(ash, "Zebra plan", themes=["Zebra stripes"], is_draft=True)
    for role in (Role.STAFF_MEMBER, Role.SCHOOL_LEADER, Role.TRUSTEE):
        page = search(people.member(ash, role), "zebra")
        assert (page.table.rows, page.kinds[0].number) == ((), 0), role
    assert found(people.member(ash, Role.CENTRAL_TEAM), "zebra") == [("Framework", "Zebra plan, version 1")]


def test_of_a_long_text_the_part_is_quoted_that_matches(review: Review, reviewer: Member) -> None:
    padding = "Nothing of this is looked for. " * 40
    reviews.note(review, reviewer, f"{padding}Then a zebra came in. {padding}")
    (result,) = search(reviewer, "zebra").table.rows
    said = "".join(run.text for run in result.quoted[0].runs)
    assert "Then a zebra came in" in said
    assert len(said) < len(padding)


def test_who_may_not_open_it_finds_and_counts_nothing(client: Client, ash: Trust, review: Review, reviewer: Member) -> None:
    """Each of these says the word in a part of the review that the others may not open."""
    write(review, "zebra zebra")
    reviews.note(review, reviewer, "zebra")
    reviews.finding(review, "zebra")
    host, asked = people.head(ash, review.host), reviews.reviewer(review, is_cleared=False)
    expected = {
        host: [("Self-review", 1)],
        reviewer: [("Self-review", 1), ("Evidence notes", 1), ("Findings", 1)],
        asked: [],
        people.member(ash, Role.CENTRAL_TEAM): [],
        people.member(ash, Role.TRUST_LEAD): [("Self-review", 1)],
        people.member(ash, Role.TRUSTEE): [],
        people.member(ash, Role.STAFF_MEMBER, review.host): [],
        people.head(ash): [],
        people.head(trusts.trust("birch")): [],
    }
    for who, results in expected.items():
        page = search(who, "zebra")
        assert sorted((one.label, len(one.quoted) + one.more) for one in page.table.rows) == sorted(results), who.name
        assert page.kinds[0].number == len(results)
    assert "Nothing found" in people.sign_in(client, asked).get("/ash/search/?q=zebra").content.decode()


def test_the_host_finds_of_the_feedback_what_its_page_shows(ash: Trust, review: Review) -> None:
    for text in ("zebra first", "zebra second"):
        reviews.finding(review, text, FindingKind.EXCELLENCE)
    reviews.finding(review, "zebra crossing", removed_at=review.cycle.created_at)
    head = people.head(ash, review.host)
    assert found(head, "zebra") == []
    with acting_in(ash.pk):
        Review.objects.update(stage=ReviewStage.DRAFTING)
    assert found(head, "zebra") == [("Feedback", "Castle Hill")]
    assert (found(head, "second"), found(head, "crossing")) == ([], [])
    assert found(reviews.reviewer(review), "second") == [("Findings", "Castle Hill")]


@pytest.mark.parametrize("stage", ReportStage)
def test_only_the_version_that_is_out_is_searched(ash: Trust, review: Review, reviewer: Member, stage: ReportStage) -> None:
    report = reviews.report(review, stage, "zebra")
    with acting_in(ash.pk):
        Review.objects.update(stage=ReviewStage.RELEASED)
    urls = [result.url for result in search(reviewer, "zebra").table.rows]
    assert urls == ([f"/ash/reports/{report.pk}/"] if stage == ReportStage.RELEASED else [])


@pytest.mark.parametrize(("sharing", "readers"), [(Sharing.ALL_LEADERS, 3), (Sharing.PARTNERS, 2), (Sharing.HOST_AND_TEAM, 1)])
def test_a_report_is_found_by_those_with_whom_the_cycle_shares_it(ash: Trust, review: Review, sharing: Sharing, readers: int) -> None:
    reviews.report(review, ReportStage.RELEASED, "zebra")
    partner = people.head(ash, reviews.review(review.cycle, with_text=False).host)
    with acting_in(ash.pk):
        Review.objects.filter(pk=review.pk).update(stage=ReviewStage.RELEASED)
        Cycle.objects.update(sharing=sharing)
    everybody = [people.head(ash, review.host), partner, people.head(ash)]
    assert [bool(found(who, "zebra")) for who in everybody] == [place < readers for place in range(3)]


def test_a_plan_a_draft_and_what_was_taken_away_are_not_found(ash: Trust, review: Review, reviewer: Member) -> None:
    plan = reviews.review(reviews.cycle(ash, "Zebra year", stage=CycleStage.PLANNING), stage=ReviewStage.PLANNED)
    assert found(people.head(ash, plan.host), "zebra") == []
    assert found(people.member(ash), "zebra") == [("Review", plan.host.name)]
    note = reviews.note(review, reviewer, "a giraffe")
    put_away = reviews.framework(ash, "Giraffe", themes=[], put_away_at=note.made_at)
    assert found(reviewer, "giraffe") == [("Evidence notes", "Castle Hill")]
    assert found(people.member(ash), "giraffe") == [("Framework", f"{put_away.name}, version 1")]
    draft = reviews.framework(ash, "Okapi", themes=["Okapis"], is_draft=True)
    assert found(reviewer, "okapi") == []
    assert found(people.member(ash), "okapi") == [("Framework", f"{draft.name}, version 1")]
    with acting_in(ash.pk):
        EvidenceNote.objects.update(removed_at=note.made_at)
    assert found(reviewer, "giraffe") == []


def test_kind_school_and_cycle_narrow_it_and_each_kind_is_counted(ash: Trust, cycle: Cycle, review: Review) -> None:
    other = reviews.review(cycle, trusts.school(ash, "Mill Lane"), stage=ReviewStage.RELEASED)
    later = reviews.review(reviews.cycle(ash, "Spring 2027"), review.host, stage=ReviewStage.SHARED)
    reviews.report(other, ReportStage.RELEASED, "zebra")
    for row in (review, later):
        write(row, "zebra")
    lead = people.member(ash)
    page = search(lead, "zebra")
    assert [(kind.label, kind.number) for kind in page.kinds] == [("Everything", 3), ("Reports", 1), ("Self-reviews", 2)]
    assert [choice.label for choice in page.schools] == ["Castle Hill", "Mill Lane"]
    assert [choice.label for choice in page.cycles] == ["Spring 2027", "Autumn 2026"]
    assert found(lead, "zebra", kind="report") == [("Report", "Mill Lane")]
    assert len(found(lead, "zebra", school=str(review.host_id))) == 2
    assert found(lead, "zebra", school=str(review.host_id), cycle=str(later.cycle_id)) == [("Self-review", "Castle Hill")]
    assert found(lead, "zebra", school="nonsense") == []


@pytest.mark.parametrize("text", ["the", "zebra", '"', "-", "(((", "a & ! b:*", "\x00", "é" * 200])
def test_whatever_is_typed_is_answered(client: Client, review: Review, reviewer: Member, text: str) -> None:
    page = people.sign_in(client, reviewer).get("/ash/search/", {"q": text})
    assert page.status_code == 200
    assert ("Nothing found" in page.content.decode()) == bool(text.strip("\x00"))


def test_many_results_go_on_pages(client: Client, ash: Trust, cycle: Cycle) -> None:
    for _ in range(SHAPE.page_size + 1):
        reviews.report(reviews.review(cycle, stage=ReviewStage.RELEASED, with_text=False), ReportStage.RELEASED, "zebra")
    people.sign_in(client, people.member(ash))
    first, second = (client.get(f"/ash/search/?q=zebra&page={number}").content.decode() for number in (1, 2))
    assert (first.count("<h2><a"), second.count("<h2><a")) == (SHAPE.page_size, 1)
    assert 'href="?q=zebra&amp;page=2"' in first


@pytest.mark.parametrize("number", [1, 3])
def test_a_search_asks_as_few_queries_for_three_reviews_as_for_one(client: Client, cycle: Cycle, number: int) -> None:
    lead = people.member(Trust.objects.get(slug="ash"))
    for _ in range(number):
        row = reviews.review(cycle, stage=ReviewStage.RELEASED)
        write(row, "zebra")
        reviews.report(row, ReportStage.RELEASED, "zebra")
    people.sign_in(client, lead)
    # Session, person, two for the door; reviews, frameworks, what matches, how it reads.
    assert len(queries_of(client, "/ash/search/?q=zebra")) == MOST
    assert len(queries_of(client, "/ash/search/")) == MOST - 2
