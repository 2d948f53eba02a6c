"""The release: what it needs, who it tells, who reads then, and that preview and pack are one."""

import pytest
from django.test import Client

from reviews.assignments.enums import AssignmentStage, Part
from reviews.cycles.enums import ReviewStage
from reviews.models import Assignment, SelfReviewPassage
from reviews.self_reviews.actions.releasing import release_pack
from reviews.self_reviews.queries.packs import pack_page, preview_page
from reviews.self_reviews.queries.releases import release_page
from reviews.self_reviews.queries.teams import team_state
from schools.models import Notice
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, WrongStage
from tests.factories import people, reviews
from tests.journeys.walking import deliver
from tests.reviews.self_reviews.conftest import School, make_school, write_enough

pytestmark = pytest.mark.django_db
INCOMPLETE = "The review team is not complete yet"


def assign(school: School, who: str, **columns: object) -> None:
    with acting_in(school.trust.pk):
        Assignment.objects.filter(review=school.review, membership=getattr(school, who).membership_id).update(**columns)


def missing(school: School) -> list[str]:
    with acting_in(school.trust.pk):
        return list(team_state(school.review.pk).missing)


@pytest.mark.parametrize("by", ["head", "leader"])
def test_a_release_moves_the_review_on_and_tells_the_team(school: School, by: str) -> None:
    write_enough(school)
    champion = reviews.reviewer(school.review, Part.CHAMPION)
    school.do(release_pack, by=getattr(school, by))
    assert school.stage() == ("shared", True)
    deliver()
    deliver()
    with acting_in(school.trust.pk):
        told = list(Notice.objects.order_by("membership").values_list("membership", "sentence", "url"))
    sentence = "Ash School has shared its self-review and its questions with you."
    url = school.url("pack/")
    assert told == [(school.lead_reviewer.membership_id, sentence, url), (school.reviewer.membership_id, sentence, url)]
    assert champion.membership_id not in {membership for membership, _, _ in told}


def test_who_left_the_team_before_the_news_came_is_told_nothing(school: School) -> None:
    write_enough(school)
    school.do(release_pack)
    assign(school, "reviewer", stage=AssignmentStage.REPLACED, because="Ill")
    deliver()
    with acting_in(school.trust.pk):
        assert list(Notice.objects.values_list("membership", flat=True)) == [school.lead_reviewer.membership_id]


def test_everything_that_is_missing_is_named_and_nothing_moves(school: School) -> None:
    assign(school, "reviewer", stage=AssignmentStage.INVITED, declared_at=None)
    with pytest.raises(WrongStage, match=rf"invite your peers into\. Put at least one enquiry question\. {INCOMPLETE}"):
        school.do(release_pack)
    client = people.sign_in(Client(), school.head)
    page = client.get(school.url("self-review/release/")).content.decode()
    assert "Put at least one enquiry question." in page
    assert 'aria-disabled="true"' in page
    assert client.post(school.url("self-review/release/")).status_code == 409
    assert school.stage() == ("self_review", False)


@pytest.mark.parametrize(
    ("columns", "is_ready"),
    [
        ({}, True),
        ({"stage": AssignmentStage.INVITED}, False),
        ({"declared_at": None}, False),
        ({"has_conflict": True, "conflict": "Married"}, False),
        ({"has_conflict": True, "conflict": "Married", "stays_because": "Known to all"}, True),
        # Who declined or was replaced is no longer waited for.
        ({"stage": AssignmentStage.DECLINED, "because": "No time"}, True),
    ],
)
def test_the_team_is_ready_when_everybody_on_it_is_cleared(school: School, columns: dict[str, object], is_ready: bool) -> None:
    assign(school, "reviewer", **columns)
    assert (missing(school) == []) == is_ready


def test_a_team_without_its_lead_is_not_ready_and_says_nothing_of_who_was_asked(school: School) -> None:
    assign(school, "lead_reviewer", stage=AssignmentStage.DECLINED, because="No time")
    assert len(missing(school)) == 1
    asked = reviews.reviewer(school.review, is_cleared=False, name="Asked Person")
    page = school.ask(release_page)
    assert page.readers == ("Pat Peer",)
    assert asked.name not in str(page)
    assert "conflict" not in " ".join(missing(school)).replace("declare conflicts of interest", "")


def test_a_second_press_and_other_moments_are_refused(school: School) -> None:
    write_enough(school)
    school.put(paused_at="2026-01-05T09:00Z", paused_because="Inspection")
    with pytest.raises(WrongStage, match="Inspection"):
        school.do(release_pack)
    school.put(paused_at=None, paused_because="")
    school.do(release_pack)
    with pytest.raises(WrongStage):
        school.do(release_pack)
    for stage in (ReviewStage.PLANNED, ReviewStage.VISITING, ReviewStage.RELEASED):
        school.put(stage=stage)
        with pytest.raises(WrongStage):
            school.do(release_pack)


def test_only_leaders_of_the_host_release(school: School) -> None:
    write_enough(school)
    for by in (people.member(school.trust), school.lead_reviewer, people.member(school.trust, Role.STAFF_MEMBER, school.review.host)):
        with pytest.raises(NotFound):
            school.do(release_pack, by=by)
    assert school.stage() == ("self_review", False)


def test_emptied_questions_do_not_go_out(school: School) -> None:
    write_enough(school)
    reviews.question(school.review, " ", 2)
    reviews.question(school.review, "To what extent, third?", 3)
    school.do(release_pack)
    assert [place for place, _ in school.questions()] == [1, 2]
    assert school.questions()[1][1] == "To what extent, third?"


def test_reviewers_read_exactly_what_was_previewed(school: School) -> None:
    write_enough(school)
    with acting_in(school.trust.pk):
        SelfReviewPassage.objects.filter(theme=school.themes[0], question="hinders").update(text="Time, and\nrooms. <b>", version=1)
    reviews.attachment(school.review, school.head, "Timetable.pdf")
    reviews.attachment(school.review, school.head, "Reading.pdf", theme=school.themes[0])
    before = school.ask(preview_page).pack
    shown = body(people.sign_in(Client(), school.head).get(school.url("self-review/preview/")).content.decode())
    with pytest.raises(NotFound):
        school.ask(pack_page, school.reviewer)
    school.do(release_pack)
    for who in (school.reviewer, school.lead_reviewer, school.head, people.member(school.trust)):
        assert school.ask(pack_page, who).pack == before
        assert body(people.sign_in(Client(), who).get(school.url("pack/")).content.decode()) == shown
    assert "Time, and\nrooms. &lt;b&gt;" in shown
    assert before.left_open == ("Looking Inward",)
    assert [file.name for file in before.files] == ["Timetable.pdf"]
    assert [file.name for file in before.themes[0].files] == ["Reading.pdf"]


def body(page: str) -> str:
    return page[page.index('<div class="pack') : page.index("</main>")].strip()


def test_who_may_sharpen_is_led_there_from_the_pack(school: School) -> None:
    write_enough(school)
    school.do(release_pack)
    assert school.ask(pack_page, school.lead_reviewer).sharpen == school.url("self-review/questions/")
    assert school.ask(pack_page, school.reviewer).sharpen == ""
    school.put(stage=ReviewStage.VISITING)
    assert school.ask(pack_page, school.lead_reviewer).sharpen == ""


def test_the_champion_reads_it_once_the_report_is_released(school: School) -> None:
    champion = reviews.reviewer(school.review, Part.CHAMPION)
    for stage, is_seen in ((ReviewStage.SHARED, False), (ReviewStage.CHECKING, False), (ReviewStage.RELEASED, True)):
        school.put(stage=stage)
        assert (people.sign_in(Client(), champion).get(school.url("pack/")).status_code == 200) == is_seen


def test_who_declines_loses_the_pack_the_same_second(school: School) -> None:
    school.put(stage=ReviewStage.SHARED)
    client = people.sign_in(Client(), school.reviewer)
    assert client.get(school.url("pack/")).status_code == 200
    assign(school, "reviewer", stage=AssignmentStage.DECLINED, because="No time")
    assert client.get(school.url("pack/")).status_code == 404


def test_grades_go_out_only_where_the_trust_uses_them() -> None:
    for uses_scale in (True, False):
        school = make_school(f"oak-{uses_scale}".lower(), scale=["Begun", "Secure"], uses_scale=uses_scale)
        with acting_in(school.trust.pk):
            SelfReviewPassage.objects.filter(theme=school.themes[0], question="sees").update(grade="Secure")
        page = people.sign_in(Client(), school.head).get(school.url("self-review/preview/")).content.decode()
        assert ("Secure" in page) == uses_scale


def test_what_may_tell_of_a_pupil_is_listed_with_its_place_and_stops_nothing(school: School) -> None:
    write_enough(school)
    with acting_in(school.trust.pk):
        SelfReviewPassage.objects.filter(theme=school.themes[1], question="evidence").update(text="A boy called Harry.", version=1)
    reviews.attachment(school.review, school.head, "Letter about pupil AB.pdf")
    page = school.ask(release_page)
    theme = school.url(f"self-review/themes/{school.themes[1].pk}/#evidence")
    assert [(doubt.place, doubt.url, doubt.words) for doubt in page.doubts] == [
        ("Looking Inward, how we know", theme, "boy called Harry"),
        ("Name of a file", school.url("self-review/attachments/"), "pupil AB"),
    ]
    assert page.release
    school.do(release_pack)
