"""Making, wording, citing, ordering, moving, removing findings, and opening the feedback: through the pages, and what is refused."""

import threading
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.findings.actions import citing, findings
from reviews.findings.actions.feedback import open_feedback
from reviews.findings.actions.telling import tell_of_feedback
from reviews.findings.enums import FindingKind
from reviews.findings.queries import PlainFinding, plain_findings
from reviews.models import Aside, Citation, EnquiryQuestion, EvidenceNote, ExampleQuestion, Finding, Review, Theme
from reviews.preparations.enums import ActivityKind
from schools.models import News, Notice
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, reviews, trusts

WELL, EVEN, BEST = FindingKind.WORKING_WELL, FindingKind.EVEN_BETTER_IF, FindingKind.EXCELLENCE


@dataclass
class Visit:
    """A review at its visit, with a team of two, its host's head, and one question."""

    review: Review
    lead: Member
    bea: Member
    head: Member
    question: EnquiryQuestion

    def url(self, rest: str = "findings/") -> str:
        return f"/{self.lead.trust_slug}/reviews/{self.review.pk}/{rest}"

    def do(self, deed: Any, by: Member | None = None, **given: Any) -> Any:
        """A deed inside its trust."""
        with acting_in(self.review.trust_id), transaction.atomic():
            return deed(by=by or self.bea, review_id=self.review.pk, **given)

    def get(self, row: Finding) -> Finding:
        with acting_in(self.review.trust_id), transaction.atomic():
            found: Finding = Finding.objects.get(pk=row.pk)
            return found

    def cited(self, row: Finding) -> list[int]:
        with acting_in(self.review.trust_id), transaction.atomic():
            return sorted(Citation.objects.filter(finding=row).values_list("note", flat=True))

    def stage(self, stage: ReviewStage, **fields: Any) -> None:
        with acting_in(self.review.trust_id), transaction.atomic():
            Review.objects.filter(pk=self.review.pk).update(stage=stage, **fields)

    def edit(self, note: EvidenceNote, text: str = "Edited.", **fields: Any) -> EvidenceNote:
        """As the visit does it: a new row, and the old one goes."""
        with acting_in(self.review.trust_id), transaction.atomic():
            EvidenceNote.objects.filter(pk=note.pk).update(removed_at=timezone.now())
        return reviews.note(self.review, self.bea, text, replaces=note, **fields)


def make_visit() -> Visit:
    trust = trusts.trust("ash")
    school = trusts.school(trust, "Alder School")
    review = reviews.review(reviews.cycle(trust), school, stage=ReviewStage.VISITING)
    lead, bea = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Lea"), reviews.reviewer(review, name="Bea")
    return Visit(review, lead, bea, people.head(trust, school), reviews.question(review))


@pytest.fixture
def visit(db: None) -> Visit:
    return make_visit()


def post(client: Client, visit: Visit, rest: str, by: Member | None = None, **data: Any) -> Any:
    return people.sign_in(client, by or visit.bea).post(visit.url(f"findings/{rest}"), data)


def test_a_finding_is_begun_from_ticked_notes_and_counts_their_kinds(client: Client, visit: Visit) -> None:
    walk, voice = reviews.activity(visit.review), reviews.activity(visit.review, "Pupils", ActivityKind.PUPIL_VOICE)
    notes = [reviews.note(visit.review, visit.bea, activity=activity) for activity in (walk, walk, voice, None)]
    ticked = [note.pk for note in notes]
    answer = post(client, visit, "add/", place=f"working_well.{visit.question.pk}", notes=ticked)
    with acting_in(visit.review.trust_id):
        (made,) = Finding.objects.all()
    assert answer.url == f"{visit.url()}#finding-{made.pk}"
    assert (made.kind, made.question_id, made.text, made.sources, made.kinds) == (WELL, visit.question.pk, "", 4, 3)
    assert visit.cited(made) == ticked


def test_a_finding_takes_its_theme_from_a_question_of_the_framework_and_the_team_may_choose_another(client: Client, visit: Visit) -> None:
    framework = visit.review.cycle.framework
    with acting_in(visit.review.trust_id), transaction.atomic():
        impact, inward = Theme.objects.filter(framework=framework).order_by("position")
        foreign = Theme.objects.get(framework=reviews.framework(visit.review.trust, themes=["Elsewhere"]))
        example = ExampleQuestion.objects.get(theme=inward).text
    asked = reviews.question(visit.review, example, position=2)
    post(client, visit, "add/", place=f"working_well.{asked.pk}")
    with acting_in(visit.review.trust_id), transaction.atomic():
        made = Finding.objects.get()
    assert made.theme_id == inward.pk
    other = reviews.finding(visit.review, question=visit.question)
    post(client, visit, f"{other.pk}/theme/", theme=impact.pk)
    assert visit.get(other).theme_id == impact.pk
    # A move keeps what was chosen.
    post(client, visit, f"{other.pk}/move/", place=f"even_better_if.{asked.pk}")
    assert (visit.get(other).question_id, visit.get(other).theme_id) == (asked.pk, impact.pk)
    for wrong in (foreign.pk, "x", 10**15):
        post(client, visit, f"{other.pk}/theme/", theme=wrong)
        assert b"Choose one of the themes on this page." in client.get(visit.url()).content
    post(client, visit, f"{other.pk}/theme/", theme="")
    assert visit.get(other).theme_id is None
    page = client.get(visit.url()).content.decode()
    assert f'<option value="{inward.pk}" selected>Looking Inward</option>' in page
    assert "One finding has no theme. Choose it" in page


def test_words_are_saved_as_typed_and_judgements_are_answered_at_once(client: Client, visit: Visit) -> None:
    row = reviews.finding(visit.review, "", version=0)
    people.sign_in(client, visit.bea)
    url = visit.url(f"findings/{row.pk}/text/")
    data = {"text": "Reading is good\x00 for the boy called Harry.", "version": 0}
    answer = client.post(url, data, headers={"Accept": "application/json"})
    assert answer.json()["version"] == 1
    assert [doubt["words"] for doubt in answer.json()["doubts"]] == ["boy called Harry", "good"]
    stale = people.sign_in(client, visit.lead).post(url, {"text": "Mine.", "version": 0}, headers={"Accept": "application/json"})
    assert (stale.status_code, stale.json()["other"]["who"]) == (409, "Bea")
    assert visit.get(row).text == "Reading is good for the boy called Harry."
    with acting_in(visit.review.trust_id):
        assert Aside.objects.get().text == "Mine."
    assert b"Mine." in client.get(visit.url()).content


def test_too_long_a_text_is_told_and_not_saved(client: Client, visit: Visit) -> None:
    row = reviews.finding(visit.review)
    answer = people.sign_in(client, visit.bea).post(
        visit.url(f"findings/{row.pk}/text/"), {"text": "x" * 20_001, "version": 1}, headers={"Accept": "application/json"}
    )
    assert (answer.status_code, "20,001" in answer.json()["problem"]) == (400, True)


def test_citing_the_same_note_twice_cites_it_once_and_taking_it_back_twice_is_no_error(client: Client, visit: Visit) -> None:
    row, note = reviews.finding(visit.review), reviews.note(visit.review, visit.bea)
    for by in (visit.bea, visit.lead):
        post(client, visit, "cite/", by, here=row.pk, notes=[note.pk])
    assert (visit.cited(row), visit.get(row).sources) == ([note.pk], 1)
    for _ in range(2):
        post(client, visit, f"{row.pk}/uncite/", note=note.pk)
    assert (visit.cited(row), visit.get(row).sources, visit.get(row).kinds) == ([], 0, 0)


def test_without_a_tick_nothing_is_cited_and_the_page_says_what_to_do(client: Client, visit: Visit) -> None:
    row = reviews.finding(visit.review)
    assert post(client, visit, "cite/", finding=row.pk).url == visit.url()
    assert b"Tick at least one note first." in client.get(visit.url()).content
    post(client, visit, "cite/", finding=row.pk, notes=["x"])
    assert b"Tick notes of this page." in client.get(visit.url()).content
    post(client, visit, "cite/", notes=[reviews.note(visit.review, visit.bea).pk])
    assert b"Choose the finding in which the ticked notes are to be cited." in client.get(visit.url()).content


def test_notes_of_another_review_and_removed_ones_are_not_cited(visit: Visit) -> None:
    trust_id, row = visit.review.trust_id, reviews.finding(visit.review)
    other = reviews.review(reviews.cycle(visit.review.trust), stage=ReviewStage.VISITING)
    foreign, gone = reviews.note(other, visit.bea), reviews.note(visit.review, visit.bea, removed_at=timezone.now())
    with pytest.raises(BadInput):
        visit.do(citing.cite_notes, finding_id=row.pk, note_ids=[foreign.pk, gone.pk, 10**30])
    with pytest.raises(NotFound):
        visit.do(citing.cite_notes, finding_id=reviews.finding(other).pk, note_ids=[])
    with acting_in(trust_id):
        assert not Citation.objects.exists()


def test_an_edited_note_stays_cited_in_its_new_words_and_is_counted_anew(client: Client, visit: Visit) -> None:
    old = reviews.note(visit.review, visit.bea, "Old words.")
    row = reviews.finding(visit.review, notes=[old])
    voice = reviews.activity(visit.review, "Pupils", ActivityKind.PUPIL_VOICE)
    newest = visit.edit(visit.edit(old, "Newer words."), "Newest words.", activity=voice)
    page = people.sign_in(client, visit.bea).get(visit.url()).content.decode()
    assert (page.count("Newest words."), "Old words." in page, "Notes not cited yet (0)" in page) == (3, False, True)
    extra = reviews.note(visit.review, visit.bea)
    visit.do(citing.cite_notes, finding_id=row.pk, note_ids=[extra.pk, old.pk])
    assert (visit.cited(row), visit.get(row).sources, visit.get(row).kinds) == ([newest.pk, extra.pk], 2, 2)
    later = visit.edit(newest)
    visit.do(citing.uncite_note, finding_id=row.pk, note_id=later.pk)
    assert visit.cited(row) == [extra.pk]


def test_follow_edit_moves_citations_at_once(visit: Visit) -> None:
    old = reviews.note(visit.review, visit.bea)
    first, second = (reviews.finding(visit.review, notes=[old]) for _ in range(2))
    new = visit.edit(old)
    visit.do(lambda by, review_id: citing.cite_notes(by=by, review_id=review_id, finding_id=first.pk, note_ids=[new.pk]))
    with acting_in(visit.review.trust_id), transaction.atomic():
        citing.follow_edit(old_id=old.pk, new_id=new.pk)
    assert (visit.cited(first), visit.cited(second)) == ([new.pk], [new.pk])


def test_findings_change_places_and_move_to_the_end_of_another_place(client: Client, visit: Visit) -> None:
    rows = [reviews.finding(visit.review, f"Finding {n}.", position=1) for n in "abc"]

    def order() -> list[str]:
        with acting_in(visit.review.trust_id), transaction.atomic():
            return [finding.text[-2] for finding in plain_findings(visit.review.pk)]

    post(client, visit, f"{rows[2].pk}/order/", to="up")
    assert order() == ["a", "c", "b"]
    post(client, visit, f"{rows[0].pk}/order/", to="up")
    post(client, visit, f"{rows[0].pk}/order/", to="down")
    assert order() == ["c", "a", "b"]
    post(client, visit, f"{rows[2].pk}/move/", place=f"even_better_if.{visit.question.pk}")
    post(client, visit, f"{rows[0].pk}/move/", place=f"excellence.{visit.question.pk}")
    moved = visit.get(rows[0])
    assert (moved.kind, moved.question_id) == (BEST, None)
    post(client, visit, f"{rows[1].pk}/move/", place="working_well.999999")
    post(client, visit, f"{rows[1].pk}/move/", place="great.1")
    assert visit.get(rows[1]).question_id is None


def test_a_removed_finding_is_put_back_with_its_words_and_notes(client: Client, visit: Visit) -> None:
    note = reviews.note(visit.review, visit.bea)
    row = reviews.finding(visit.review, notes=[note])
    answer = post(client, visit, f"{row.pk}/remove/")
    assert answer.url == f"{visit.url()}?removed={row.pk}#removed"
    page = client.get(answer.url).content.decode()
    assert "Put it back" in page
    assert "Notes not cited yet (1)" in page
    assert post(client, visit, f"{row.pk}/remove/").status_code == 404
    post(client, visit, f"{row.pk}/restore/")
    assert (visit.get(row).removed_at, visit.cited(row)) == (None, [note.pk])


@pytest.mark.parametrize("stage", [ReviewStage.CHECKING, ReviewStage.RELEASED, ReviewStage.CLOSED])
def test_once_the_report_has_gone_on_findings_are_read_only(client: Client, visit: Visit, stage: ReviewStage) -> None:
    row = reviews.finding(visit.review)
    visit.stage(stage)
    assert post(client, visit, f"{row.pk}/remove/").status_code == 409
    page = client.get(visit.url()).content.decode()
    assert (row.text in page, "<textarea" in page) == (True, False)


def test_a_pause_says_why_nothing_is_written_and_drafting_goes_on_writing(client: Client, visit: Visit) -> None:
    visit.stage(ReviewStage.DRAFTING)
    assert visit.do(findings.add_finding, kind=EVEN, question_id=None).kind == EVEN
    visit.stage(ReviewStage.VISITING, paused_at=timezone.now(), paused_because="An inspection was announced.")
    with pytest.raises(WrongStage, match="An inspection was announced"):
        visit.do(findings.add_finding, kind=EVEN, question_id=None)
    assert b"An inspection was announced." in people.sign_in(client, visit.bea).get(visit.url()).content


def test_a_review_takes_only_so_many_findings(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MOST_FINDINGS", 1)
    visit.do(findings.add_finding, kind=EVEN, question_id=None)
    with pytest.raises(BadInput, match="Bring some together"):
        visit.do(findings.add_finding, kind=EVEN, question_id=None)


def ready(visit: Visit) -> Finding:
    """A finding with a note, so that the feedback can be opened."""
    return reviews.finding(visit.review, notes=[reviews.note(visit.review, visit.bea)], question=visit.question)


def test_the_lead_reviewer_opens_the_feedback_and_the_hosts_leaders_are_told_once_each(client: Client, visit: Visit) -> None:
    row = ready(visit)
    trust = visit.review.trust
    both_roles = people.member(trust, Role.SCHOOL_LEADER, visit.review.host, person=people.person("Deputy", two_factor=True))
    people.member(trust, Role.STAFF_MEMBER, visit.review.host)
    assert people.sign_in(client, visit.head).get(visit.url("feedback/")).status_code == 404
    question = people.sign_in(client, visit.lead).get(visit.url("feedback/open/"))
    assert b"Open the feedback to the host?" in question.content
    assert client.post(visit.url("feedback/open/"))["Location"] == visit.url("feedback/")
    with acting_in(trust.pk), transaction.atomic():
        assert Review.objects.get().stage == ReviewStage.DRAFTING
        assert News.objects.get(kind="reviews.feedback_opened").subject_id == visit.review.pk
        tell_of_feedback(review_id=visit.review.pk)
        told = list(Notice.objects.values_list("membership", "sentence", "url"))
    sentence = "The review team has opened its feedback for Alder School."
    assert sorted(told) == sorted((who.membership_id, sentence, visit.url("feedback/")) for who in (visit.head, both_roles))
    assert row.text.encode() in people.sign_in(client, visit.head).get(visit.url("feedback/")).content
    assert people.sign_in(client, visit.lead).post(visit.url("feedback/open/")).status_code == 409


def test_the_feedback_is_refused_with_the_names_of_findings_that_cite_nothing(visit: Visit) -> None:
    with pytest.raises(WrongStage, match="There are no findings yet"):
        visit.do(open_feedback, visit.lead)
    ready(visit)
    removed = reviews.note(visit.review, visit.bea, removed_at=timezone.now())
    reviews.finding(visit.review, "Pupils choose.", notes=[removed])
    with pytest.raises(WrongStage, match=r"This finding cites no note: “Pupils choose\.”"):
        visit.do(open_feedback, visit.lead)
    with acting_in(visit.review.trust_id):
        assert (Review.objects.get().stage, News.objects.exists()) == (ReviewStage.VISITING, False)


def test_only_the_lead_reviewer_opens_it_and_nobody_hears_of_feedback_that_was_closed_again(visit: Visit) -> None:
    ready(visit)
    with pytest.raises(NotYours, match="Lead Reviewer"):
        visit.do(open_feedback, visit.bea)
    with pytest.raises(NotFound):
        visit.do(open_feedback, visit.head)
    with acting_in(visit.review.trust_id), transaction.atomic():
        tell_of_feedback(review_id=visit.review.pk)
        assert not Notice.objects.exists()


def test_the_report_takes_findings_as_plain_values_in_their_order(visit: Visit) -> None:
    second = reviews.question(visit.review, "To what extent B?", 2)
    reviews.finding(visit.review, "Else.", EVEN)
    reviews.finding(visit.review, "Second.", question=second)
    reviews.finding(visit.review, "Share this.", BEST, question=second)
    reviews.finding(visit.review, "If.", EVEN, question=visit.question)
    reviews.finding(visit.review, "Well.", question=visit.question, sources=3, kinds=2)
    reviews.finding(visit.review, " ", question=visit.question)
    reviews.finding(visit.review, "Gone.", removed_at=timezone.now())
    with acting_in(visit.review.trust_id), transaction.atomic():
        found = plain_findings(visit.review.pk)
    first = visit.question.text
    assert found == (
        PlainFinding(first, "working_well", "Well.", 3, 2),
        PlainFinding(first, "even_better_if", "If.", 0, 0),
        PlainFinding("To what extent B?", "working_well", "Second.", 0, 0),
        PlainFinding("", "even_better_if", "Else.", 0, 0),
        PlainFinding("To what extent B?", "excellence", "Share this.", 0, 0),
    )


@pytest.mark.django_db(transaction=True)
def test_two_people_who_cite_the_same_note_at_once_both_succeed() -> None:
    visit = make_visit()
    row, note = reviews.finding(visit.review), reviews.note(visit.review, visit.bea)
    begin, problems = threading.Barrier(2), []

    def cite(by: Member) -> None:
        try:
            begin.wait()
            visit.do(citing.cite_notes, by, finding_id=row.pk, note_ids=[note.pk])
        except Exception as error:
            problems.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=cite, args=(by,)) for by in (visit.lead, visit.bea)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (problems, visit.cited(row), visit.get(row).sources) == ([], [note.pk], 1)
