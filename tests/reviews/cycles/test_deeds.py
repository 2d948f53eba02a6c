"""A cycle that runs: signing, changing terms and dates, pausing, cancelling, closing; and who is told."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from reviews.assignments import tasks as team_tasks
from reviews.cycles import tasks
from reviews.cycles.actions.agreements import change_agreement, sign_agreement
from reviews.cycles.actions.closing import begin_closing, close_cycle, reopen_cycle
from reviews.cycles.actions.dates import set_phases, set_visit
from reviews.cycles.actions.pausing import cancel_review, pause_review, resume_review
from reviews.cycles.actions.stages import require_at
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review, Signature
from reviews.cycles.queries import closed_days
from reviews.cycles.queries.agreements import agreement_page
from reviews.cycles.queries.phases import as_values
from reviews.cycles.queries.running import close_page, effect_of
from reviews.cycles.rules.agreements import mark_of
from reviews.cycles.rules.days import school_day_from
from reviews.cycles.rules.phases import usual_phases
from reviews.cycles.rules.years import academic_year_of
from schools.models import News, Notice, School, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db
YEAR = academic_year_of(timezone.localdate())


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(ash: Trust) -> Member:
    return people.member(ash)


@pytest.fixture
def cycle(ash: Trust) -> Cycle:
    made = reviews.cycle(ash, "Our reviews", agreement="We are kind.")
    with acting_in(ash.pk):
        days = usual_phases(YEAR, closed_days(YEAR), date(YEAR, 9, 1))
        for phase in days:
            Phase.objects.create(cycle=made, kind=phase.kind, starts_on=phase.starts_on, ends_on=phase.ends_on)
    return made


@pytest.fixture
def alder(ash: Trust) -> School:
    return trusts.school(ash, "Alder School")


@pytest.fixture
def review(cycle: Cycle, alder: School) -> Review:
    return reviews.review(cycle, alder)


@pytest.fixture
def head(ash: Trust, alder: School) -> Member:
    return people.head(ash, alder)


def told(who: Member) -> list[str]:
    """What the workers tell this person of everything that is due, oldest first."""
    for news in News.objects.filter(handled_at=None, kind__startswith="reviews."):
        task = settings.NEWS_ROUTES[news.kind].removeprefix("reviews.")
        for module in (tasks, team_tasks):
            if hasattr(module, task):
                getattr(module, task)(news.pk)
    with acting_in(who.trust_id):
        return list(Notice.objects.filter(membership=who.membership_id).order_by("pk").values_list("sentence", flat=True))


def test_a_head_signs_the_text_that_was_read(ash: Trust, lead: Member, head: Member, review: Review) -> None:
    mark = mark_of("We are kind.")
    with acting_in(ash.pk), transaction.atomic():
        for who in (lead, people.head(ash), people.member(ash, Role.SCHOOL_LEADER, review.host)):
            with pytest.raises(NotYours, match="The head of Alder School"):
                sign_agreement(by=who, review_id=review.pk, mark=mark)
        with pytest.raises(BadInput, match="changed while you were reading"):
            sign_agreement(by=head, review_id=review.pk, mark=mark_of("We are strict."))
        assert [line.is_signed for line in agreement_page(lead, review.cycle_id).lines] == [False]
        signature = sign_agreement(by=head, review_id=review.pk, mark=mark)
        assert (signature.membership_id, signature.agreement) == (head.membership_id, "We are kind.")
        again = sign_agreement(by=head, review_id=review.pk, mark=mark)
        assert (again.pk, again.signed_at) == (signature.pk, signature.signed_at)
        assert [(line.who, line.is_signed) for line in agreement_page(lead, review.cycle_id).lines] == [(head.name, True)]


def test_nothing_is_signed_that_is_over_or_elsewhere(ash: Trust, head: Member, review: Review) -> None:
    stranger = people.head(trusts.trust("birch"))
    with acting_in(stranger.trust_id), pytest.raises(NotFound):
        sign_agreement(by=stranger, review_id=review.pk, mark="")
    with acting_in(ash.pk), transaction.atomic():
        Cycle.objects.update(stage=CycleStage.CLOSED)
        with pytest.raises(WrongStage, match="over"):
            sign_agreement(by=head, review_id=review.pk, mark=mark_of("We are kind."))


def test_another_text_asks_for_new_signatures_and_says_so_before(ash: Trust, lead: Member, head: Member, review: Review) -> None:
    reviews.sign(review, head)
    seen, wanted = {"agreement": "We are kind."}, {"agreement": "We are kind and clear."}
    with acting_in(ash.pk), transaction.atomic():
        with pytest.raises(BadInput, match="One school has signed") as asked:
            change_agreement(by=lead, cycle_id=review.cycle_id, values=wanted, seen=seen, is_meant=False)
        assert set(asked.value.problems) == {"keep"}
        assert change_agreement(by=lead, cycle_id=review.cycle_id, values=wanted, seen=seen, is_meant=True) == {}
        (line,) = agreement_page(lead, review.cycle_id).lines
        assert not line.is_signed
        assert "earlier text" in line.note
        others = change_agreement(by=lead, cycle_id=review.cycle_id, values={"agreement": "Mine."}, seen=seen, is_meant=True)
        assert others["agreement"].text == "We are kind and clear."
    assert told(head) == ["The agreement of “Our reviews” was changed. Please read it and sign it again for Alder School."]
    with acting_in(ash.pk):
        sign_agreement(by=head, review_id=review.pk, mark=mark_of("We are kind and clear."))
        assert Signature.objects.get().agreement == "We are kind and clear."
        with pytest.raises(NotYours):
            change_agreement(by=head, cycle_id=review.cycle_id, values=wanted, seen=seen, is_meant=True)


def test_those_who_head_a_host_are_told_that_it_began_and_nobody_else(ash: Trust, head: Member, review: Review) -> None:
    elsewhere, left = people.head(ash), people.head(ash, review.host, left_at=timezone.now())
    signed = reviews.review(review.cycle)
    quick = people.head(ash, signed.host)
    reviews.sign(signed, quick)
    with acting_in(ash.pk):
        News.objects.create(kind="reviews.cycle_started", trust_id=ash.pk, subject_id=review.cycle_id, due_at=timezone.now())
    assert told(head) == ["“Our reviews” has begun. Please read its agreement and sign it for Alder School."]
    assert [told(who) for who in (elsewhere, left, quick)] == [[], [], []]


def test_a_visit_is_set_against_breaks_and_phase(ash: Trust, lead: Member, head: Member, review: Review) -> None:
    none = {"visit_on": None, "visit_until": None}
    with acting_in(ash.pk), transaction.atomic():
        phase = Phase.objects.get(kind="visit")
        first = school_day_from(phase.starts_on, closed_days(YEAR))
        days = {"visit_on": date(YEAR, 12, 25), "visit_until": None}
        with pytest.raises(BadInput) as asked:
            set_visit(by=lead, review_id=review.pk, values=days, seen=none, is_meant=False)
        assert set(asked.value.problems) == {"visit_on", "visit_until", "keep"}
        with pytest.raises(BadInput, match="outside the academic year"):
            set_visit(
                by=lead, review_id=review.pk, values={"visit_on": date(YEAR + 2, 1, 9), "visit_until": None}, seen=none, is_meant=True
            )
        with pytest.raises(BadInput, match="first day"):
            set_visit(by=lead, review_id=review.pk, values={"visit_on": None, "visit_until": first}, seen=none, is_meant=True)
        assert set_visit(by=lead, review_id=review.pk, values={"visit_on": first, "visit_until": None}, seen=none, is_meant=False) == {}
        row = Review.objects.get(pk=review.pk)
        assert (row.visit_on, row.visit_until, row.version) == (first, first, 2)
        others = set_visit(
            by=lead, review_id=review.pk, values={"visit_on": first + timedelta(1), "visit_until": None}, seen=none, is_meant=True
        )
        assert set(others) == {"visit_on"}
        with pytest.raises(NotYours):
            set_visit(by=head, review_id=review.pk, values=none, seen=none, is_meant=True)
    (sentence,) = told(head)
    assert sentence.startswith("The visit to Alder School in “Our reviews” is planned for ")


def test_a_visit_that_has_been_is_not_moved(ash: Trust, lead: Member, review: Review) -> None:
    none = {"visit_on": None, "visit_until": None}
    with acting_in(ash.pk), transaction.atomic():
        Review.objects.update(stage=ReviewStage.DRAFTING)
        with pytest.raises(WrongStage):
            set_visit(by=lead, review_id=review.pk, values=none, seen=none, is_meant=True)


def test_what_moving_dates_does_is_known_before(ash: Trust, lead: Member, head: Member, review: Review) -> None:
    with acting_in(ash.pk), transaction.atomic():
        visit = Phase.objects.get(kind="visit")
        over = reviews.review(review.cycle, stage=ReviewStage.DRAFTING, visit_on=visit.starts_on, visit_until=visit.starts_on)
        Review.objects.filter(pk=review.pk).update(visit_on=visit.starts_on, visit_until=visit.starts_on)
        days = as_values(tuple(usual_phases(YEAR, closed_days(YEAR), date(YEAR, 9, 1))))
        later = days | {"visit_starts_on": visit.starts_on + timedelta(weeks=1)}
        effect = effect_of(lead, review.cycle_id, later)
        assert [fact.label for fact in effect.moved] == ["Peer review visits"]
        assert [fact.label for fact in effect.outside] == ["Alder School"], f"not {over.host.name}, which was visited"
        assert effect.schools == 2
        set_phases(by=lead, cycle_id=review.cycle_id, values=later, seen=days, is_meant=True, only_look=True)
        assert Phase.objects.get(kind="visit").starts_on == visit.starts_on
        set_phases(by=lead, cycle_id=review.cycle_id, values=later, seen=days, is_meant=True)
        assert Phase.objects.get(kind="visit").starts_on == later["visit_starts_on"]
        set_phases(by=lead, cycle_id=review.cycle_id, values=later, seen=later, is_meant=True)
    assert told(head) == ["Dates of “Our reviews” have changed."]


def test_a_paused_review_stands_still_until_it_is_resumed(ash: Trust, lead: Member, head: Member, review: Review) -> None:
    central = people.member(ash, Role.CENTRAL_TEAM)
    with acting_in(ash.pk), transaction.atomic():
        with pytest.raises(NotYours):
            pause_review(by=head, review_id=review.pk, because="An inspection.")
        pause_review(by=central, review_id=review.pk, because="The inspection call came.")
        row = Review.objects.get(pk=review.pk)
        with pytest.raises(WrongStage, match="The inspection call came"):
            require_at(row, ReviewStage.SELF_REVIEW)
        with pytest.raises(WrongStage, match="already"):
            pause_review(by=lead, review_id=review.pk, because="Again.")
        resume_review(by=lead, review_id=review.pk)
        require_at(Review.objects.get(pk=review.pk), ReviewStage.SELF_REVIEW)
        with pytest.raises(WrongStage, match="not paused"):
            resume_review(by=lead, review_id=review.pk)
    sentences = ["The review of Alder School in “Our reviews” is paused.", "The review of Alder School in “Our reviews” goes on."]
    assert told(head) == sentences
    assert told(lead) == sentences
    assert "inspection" not in " ".join(told(head)), "the reason stands where it may be read"


def test_only_the_lead_cancels_and_it_is_for_good(ash: Trust, lead: Member, head: Member, review: Review) -> None:
    with acting_in(ash.pk), transaction.atomic():
        for who in (people.member(ash, Role.CENTRAL_TEAM), head):
            with pytest.raises(NotYours):
                cancel_review(by=who, review_id=review.pk, because="The school closes.")
        pause_review(by=lead, review_id=review.pk, because="Wait.")
        row = cancel_review(by=lead, review_id=review.pk, because="The school closes.")
        assert (row.stage, row.paused_at, row.cancelled_because) == (ReviewStage.CANCELLED, None, "The school closes.")
        for deed in (cancel_review, pause_review):
            with pytest.raises(WrongStage):
                deed(by=lead, review_id=review.pk, because="Again.")
    assert "The review of Alder School in “Our reviews” is cancelled." in told(head)


@pytest.mark.parametrize("stage", [ReviewStage.RELEASED, ReviewStage.WORKSHOP, ReviewStage.CLOSED])
def test_what_is_released_is_not_cancelled(ash: Trust, lead: Member, review: Review, stage: ReviewStage) -> None:
    with acting_in(ash.pk), transaction.atomic():
        Review.objects.update(stage=stage)
        with pytest.raises(WrongStage, match="not cancelled any more"):
            cancel_review(by=lead, review_id=review.pk, because="Too late.")


def test_a_cycle_closes_in_two_steps_and_opens_again_from_the_first(ash: Trust, lead: Member, review: Review) -> None:
    central, pk = people.member(ash, Role.CENTRAL_TEAM), review.cycle_id
    reviews.review(review.cycle, stage=ReviewStage.CLOSED)
    with acting_in(ash.pk), transaction.atomic():
        with pytest.raises(WrongStage, match="does not go on"):
            close_cycle(by=lead, cycle_id=pk)
        page = close_page(lead, pk)
        assert [(fact.label, fact.value) for fact in page.unfinished] == [("Alder School", "Self-review")]
        assert (page.deed, page.unsigned) == ("begin", 2)
        begin_closing(by=central, cycle_id=pk)
        assert reopen_cycle(by=central, cycle_id=pk).stage == CycleStage.RUNNING
        begin_closing(by=central, cycle_id=pk)
        with pytest.raises(NotYours):
            close_cycle(by=central, cycle_id=pk)
        assert close_cycle(by=lead, cycle_id=pk).closed_at is not None
        with pytest.raises(WrongStage):
            reopen_cycle(by=lead, cycle_id=pk)
        with pytest.raises(WrongStage):
            pause_review(by=lead, review_id=review.pk, because="Over.")
