"""Asking, answering, declaring, replacing: what each deed does, what it refuses, and what its end closes at once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import transaction

from reviews.assignments.actions.answering import accept_assignment, declare_interests, decline_assignment
from reviews.assignments.actions.staffing import ask_to_join, let_stay, replace_assignment
from reviews.assignments.enums import AssignmentStage, Part
from reviews.assignments.queries.leaving import open_assignments
from reviews.assignments.queries.seeing import review_for
from reviews.assignments.queries.teams import TeamState, team_of, team_state
from reviews.assignments.rules.sight import Thing
from reviews.cycles.enums import ReviewStage
from reviews.models import Assignment, Review
from schools.models import Membership, News, Notice, RoleHeld, School, Trust
from schools.people.queries import member_for
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.trusts.models import Continuation
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, reviews, training, trusts
from tests.journeys.walking import deliver
from tests.reviews.assignments.at_once import at_once

pytestmark = pytest.mark.django_db
LEAD, REVIEWER, CHAMPION = Part.LEAD_REVIEWER, Part.REVIEWER, Part.CHAMPION
ASKED, ACCEPTED, DECLINED, REPLACED = AssignmentStage


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(ash: Trust) -> Member:
    return people.member(ash, person=people.person("Olwen Lead", two_factor=True))


@pytest.fixture
def review(ash: Trust) -> Review:
    """Visited in ten days; its host writes."""
    cycle = reviews.cycle(ash, "Cycle of tests")
    host = trusts.school(ash, "Ash School", easting=400_000, northing=300_000)
    return reviews.review(cycle, host, visit_on=reviews.days(10), visit_until=reviews.days(11), with_text=False)


def able(trust: Trust, name: str, *kinds: Capability, school: School | None = None) -> Member:
    """A leader of another school, trained as a Lead Reviewer unless other kinds are given."""
    school = school or trusts.school(trust, f"{name} School")
    who = people.member(trust, Role.SCHOOL_LEADER, school, person=people.person(name, two_factor=True))
    for kind in kinds or (Capability.LEAD_REVIEWER,):
        training.record(who, kind)
    return who


def ask(by: Member, review: Review, who: Member, part: Part = REVIEWER, words: str = "") -> Assignment:
    with acting_in(by.trust_id), transaction.atomic():
        return ask_to_join(by=by, review_id=review.pk, membership_id=who.membership_id, part=part, in_spite_of=words)


def do(by: Member, deed: Callable[..., Any], row: Assignment, **given: Any) -> Assignment:
    """The deed by this member; the row as it stands afterwards."""
    with acting_in(by.trust_id), transaction.atomic():
        deed(by=by, assignment_id=row.pk, **given)
        return Assignment.objects.get(pk=row.pk)


def all_rows(trust: Trust) -> list[tuple[int, str, str]]:
    with acting_in(trust.pk), transaction.atomic():
        return list(Assignment.objects.order_by("pk").values_list("membership_id", "part", "stage"))


def state(review: Review) -> TeamState:
    with acting_in(review.trust_id), transaction.atomic():
        return team_state(review.pk)


def sees(who: Member, review: Review, *things: Thing) -> bool:
    found = member_for(who.person_id, who.trust_slug)
    assert found is not None
    try:
        with acting_in(who.trust_id), transaction.atomic():
            review_for(found, review.pk, *things)
    except NotFound:
        return False
    return True


def put_at(review: Review, stage: ReviewStage, **fields: Any) -> None:
    with acting_in(review.trust_id), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(stage=stage, **fields)


def notices() -> list[tuple[str, str]]:
    """Who was told what, after the workers have done theirs."""
    deliver()
    found = []
    for trust in Trust.objects.all():
        with acting_in(trust.pk), transaction.atomic():
            found += list(Notice.objects.order_by("pk").values_list("membership__person__name", "sentence"))
    return found


def test_somebody_is_asked_and_told_of_it(ash: Trust, lead: Member, review: Review) -> None:
    row = ask(lead, review, able(ash, "Ann"), LEAD)
    assert (row.stage, row.invited_by_id, row.in_spite_of) == (ASKED, lead.membership_id, "")
    told = notices()
    assert [name for name, _ in told] == ["Ann"]
    assert told[0][1].startswith("You are asked to be Lead Reviewer at Ash School, ")


@pytest.mark.parametrize("role", [Role.SCHOOL_LEADER, Role.STAFF_MEMBER, Role.TRUSTEE])
def test_only_planners_ask(ash: Trust, review: Review, role: Role) -> None:
    who = able(ash, "Ann")
    with pytest.raises(NotYours, match="plan the cycle"):
        ask(people.member(ash, role), review, who)
    assert all_rows(ash) == []
    assert ask(people.member(ash, Role.CENTRAL_TEAM), review, who).stage == ASKED


def refused(by: Member, review: Review, who: Member, part: Part, sentence: str) -> None:
    before = all_rows(Trust.objects.get(pk=by.trust_id))
    with pytest.raises(BadInput, match=sentence):
        ask(by, review, who, part)
    assert all_rows(Trust.objects.get(pk=by.trust_id)) == before


def test_the_rules_refuse_the_deed_with_what_the_rows_say(ash: Trust, lead: Member, review: Review) -> None:
    refused(lead, review, people.member(ash, Role.SCHOOL_LEADER), REVIEWER, "is not trained for this")
    refused(lead, review, able(ash, "Pia", Capability.PEER_REVIEWER), LEAD, "Pia is not trained")
    refused(lead, review, able(ash, "Hal", school=review.host), REVIEWER, "Hal belongs to Ash School")
    refused(lead, review, able(ash, "Ida", Capability.IMPROVEMENT_CHAMPION, school=review.host), CHAMPION, "Ida belongs to")
    lapsed = people.member(ash, Role.SCHOOL_LEADER, person=people.person("Lee"))
    training.record(lapsed, trained=-800, due=-1)
    refused(lead, review, lapsed, REVIEWER, "The training of Lee for this lapsed on")
    central = people.member(ash, Role.CENTRAL_TEAM, person=people.person("Cen"))
    training.record(central, Capability.LEAD_REVIEWER)
    refused(lead, review, central, LEAD, "Cen supports schools from the centre")
    assert ask(lead, review, central, REVIEWER).stage == ASKED
    refused(lead, review, central, CHAMPION, "Cen is not trained")


def test_who_worked_at_the_host_or_what_it_carries_on_waits_out_the_years(ash: Trust, lead: Member, review: Review) -> None:
    old = trusts.school(ash, "Old Ash School", left_on=reviews.days(-300))
    with acting_in(ash.pk), transaction.atomic():
        Continuation.objects.create(earlier=old, later=review.host)
    for name, ended, is_free in (("Ann", -400, False), ("Bea", -900, True)):
        who = able(ash, name)
        with acting_in(ash.pk), transaction.atomic():
            held = {"role": Role.SCHOOL_LEADER, "school": old, "starts_on": reviews.days(-2000), "ends_on": reviews.days(ended)}
            RoleHeld.objects.create(membership_id=who.membership_id, **held)
        if is_free:
            assert ask(lead, review, who).stage == ASKED
        else:
            refused(lead, review, who, REVIEWER, "Ann worked at Old Ash School until .* within 2 years")


def test_a_team_has_one_lead_one_champion_and_four_who_review(ash: Trust, lead: Member, review: Review) -> None:
    both = (Capability.LEAD_REVIEWER, Capability.IMPROVEMENT_CHAMPION)
    ann, bea, cai, dee, eve = (able(ash, name, *both) for name in ("Ann", "Bea", "Cai", "Dee", "Eve"))
    ask(lead, review, ann, LEAD)
    refused(lead, review, bea, LEAD, "Ann has this part in the review already")
    refused(lead, review, ann, CHAMPION, "Ann is on this team already")
    ask(lead, review, bea, CHAMPION)
    refused(lead, review, cai, CHAMPION, "Bea has this part")
    refused(lead, review, bea, REVIEWER, "Bea is on this team already")
    for who in (cai, dee, eve):
        ask(lead, review, who)
    refused(lead, review, able(ash, "Fay"), REVIEWER, "The review team is full")


def test_nobody_is_on_two_visits_of_the_same_days_in_whatever_cycle(ash: Trust, lead: Member, review: Review) -> None:
    who = able(ash, "Ann")
    other = reviews.review(
        reviews.cycle(ash), trusts.school(ash, "Birch School"), visit_on=reviews.days(11), visit_until=reviews.days(12), with_text=False
    )
    ask(lead, other, who)
    refused(lead, review, who, REVIEWER, "Ann is on the visit to Birch School on those days")
    put_at(other, ReviewStage.CANCELLED, cancelled_because="It moves")
    assert ask(lead, review, who).stage == ASKED


def test_a_direct_swap_asks_for_words_and_keeps_them(ash: Trust, lead: Member, review: Review) -> None:
    home = trusts.school(ash, "Birch School")
    returned = reviews.review(review.cycle, home, with_text=False)
    reviews.assignment(returned, able(ash, "Hal", school=review.host))
    ann = able(ash, "Ann", school=home)
    refused(lead, review, ann, REVIEWER, "Direct swap: people of Ash School review Birch School")
    row = ask(lead, review, ann, words="They are the only two infant schools.")
    assert row.in_spite_of == "They are the only two infant schools."
    # Words for which there was no need are not kept.
    assert ask(lead, review, able(ash, "Bea"), words="Just so").in_spite_of == ""


def test_a_champion_of_the_other_school_makes_no_swap(ash: Trust, lead: Member, review: Review) -> None:
    home = trusts.school(ash, "Birch School")
    reviews.assignment(reviews.review(review.cycle, home, with_text=False), able(ash, "Hal", school=review.host), CHAMPION)
    assert ask(lead, review, able(ash, "Ann", school=home)).stage == ASKED


@pytest.mark.parametrize(
    ("stage", "part", "is_open"),
    [
        (ReviewStage.PLANNED, REVIEWER, True),
        (ReviewStage.CHECKING, LEAD, True),
        (ReviewStage.RELEASED, REVIEWER, False),
        (ReviewStage.RELEASED, CHAMPION, True),
        (ReviewStage.CLOSED, CHAMPION, False),
    ],
)
def test_a_team_changes_while_its_part_has_something_to_do(
    ash: Trust, lead: Member, review: Review, stage: ReviewStage, part: Part, is_open: bool
) -> None:
    who = able(ash, "Ann", Capability.LEAD_REVIEWER, Capability.IMPROVEMENT_CHAMPION)
    put_at(review, stage)
    if is_open:
        assert ask(lead, review, who, part).stage == ASKED
    else:
        with pytest.raises(WrongStage, match="This review stands at"):
            ask(lead, review, who, part)


def test_a_paused_review_is_left_alone(ash: Trust, lead: Member, review: Review) -> None:
    ann, bea = able(ash, "Ann"), able(ash, "Bea")
    row = ask(lead, review, ann)
    put_at(review, ReviewStage.SELF_REVIEW, paused_at=reviews.at(date(2026, 1, 5)), paused_because="The inspectors called.")
    deeds: list[Callable[[], object]] = [
        lambda: ask(lead, review, bea),
        lambda: do(ann, accept_assignment, row),
        lambda: do(ann, decline_assignment, row, because="No"),
        lambda: do(lead, replace_assignment, row, because="Ill"),
    ]
    for deed in deeds:
        with pytest.raises(WrongStage, match=r"paused: The inspectors called\."):
            deed()


def test_a_stranger_is_not_there_to_be_asked(ash: Trust, lead: Member, review: Review) -> None:
    birch = trusts.trust("birch")
    with pytest.raises(NotFound):
        ask(lead, review, able(birch, "Ann"))
    left = able(ash, "Bea")
    with acting_in(ash.pk), transaction.atomic():
        Membership.objects.filter(pk=left.membership_id).update(left_at=reviews.at(date(2026, 1, 5)))
    with pytest.raises(NotFound):
        ask(lead, review, left)
    with pytest.raises(NotFound):
        ask(people.member(birch), review, able(birch, "Cai"))


def test_yes_and_a_declaration_in_one_sitting_open_the_pack(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = ask(lead, review, ann, LEAD)
    put_at(review, ReviewStage.SHARED)
    assert not sees(ann, review, Thing.PACK)
    done = do(ann, accept_assignment, row, has_conflict=False)
    assert (done.stage, done.has_conflict, done.is_cleared) == (ACCEPTED, False, True)
    assert sees(ann, review, Thing.PACK)
    assert ("Olwen Lead", "Ann has accepted to be Lead Reviewer at Ash School.") in notices()


def test_yes_alone_opens_nothing_until_it_is_declared(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = ask(lead, review, ann)
    put_at(review, ReviewStage.SHARED)
    with pytest.raises(WrongStage, match="Answer first"):
        do(ann, declare_interests, row, has_conflict=False)
    do(ann, accept_assignment, row)
    assert not sees(ann, review, Thing.PACK)
    do(ann, declare_interests, row, has_conflict=False)
    assert sees(ann, review, Thing.PACK)


def test_saying_it_twice_changes_nothing(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = ask(lead, review, ann)
    first = do(ann, accept_assignment, row, has_conflict=False)
    again = do(ann, accept_assignment, row, has_conflict=False)
    assert (first.stage, first.answered_at) == (again.stage, again.answered_at)
    do(ann, decline_assignment, row, because="Away")
    assert do(ann, decline_assignment, row, because="Other").because == "Away"
    assert News.objects.filter(kind="reviews.assignment_answered").count() == 2
    with pytest.raises(WrongStage, match="You have declined this already"):
        do(ann, accept_assignment, row)


def test_who_declines_or_withdraws_loses_everything_the_same_second(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = ask(lead, review, ann)
    do(ann, accept_assignment, row, has_conflict=False)
    put_at(review, ReviewStage.VISITING)
    things = (Thing.PACK, Thing.NOTES, Thing.FINDINGS, Thing.PROGRAMME, Thing.FEEDBACK)
    assert sees(ann, review, *things)
    do(ann, decline_assignment, row, because="Unwell")
    assert not any(sees(ann, review, thing) for thing in things)
    assert ("Olwen Lead", "Ann has declined to be Peer Reviewer at Ash School.") in notices()


def test_nobody_answers_for_somebody_else(ash: Trust, lead: Member, review: Review) -> None:
    ann, bea = able(ash, "Ann"), able(ash, "Bea")
    row = ask(lead, review, ann)
    with pytest.raises(NotYours, match="answers for themselves"):
        do(lead, accept_assignment, row)
    # That Ann was asked is not Bea's to know.
    with pytest.raises(NotFound):
        do(bea, accept_assignment, row)
    do(ann, accept_assignment, row)
    with pytest.raises(NotYours):
        do(bea, declare_interests, row, has_conflict=False)
    with pytest.raises(NotFound):
        do(people.member(trusts.trust("birch")), accept_assignment, row)


def test_a_conflict_closes_the_pack_until_the_lead_says_why_they_stay(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = ask(lead, review, ann, LEAD)
    do(ann, accept_assignment, row, has_conflict=True, conflict="My sister teaches there.")
    put_at(review, ReviewStage.SHARED)
    assert not sees(ann, review, Thing.PACK)
    assert not state(review).is_ready
    with pytest.raises(BadInput, match="Those who lead peer review decide"):
        do(ann, declare_interests, row, has_conflict=False)
    central = people.member(ash, Role.CENTRAL_TEAM)
    with pytest.raises(NotYours):
        do(central, let_stay, row, because="Fine")
    stayed = do(lead, let_stay, row, because="She stays out of that class.")
    assert (stayed.stays_because, stayed.stays_by_id, stayed.is_cleared) == ("She stays out of that class.", lead.membership_id, True)
    assert sees(ann, review, Thing.PACK)
    assert state(review).is_ready
    told = notices()
    assert ("Olwen Lead", "Somebody declared a conflict of interest for the review of Ash School. Please decide.") not in told
    assert ("Ann", "You stay on the team for Ash School. What you declared has been considered.") in told
    # More of it is for the lead to consider anew.
    changed = do(ann, declare_interests, row, has_conflict=True, conflict="My sister is deputy head there.")
    assert (changed.stays_because, changed.stays_by_id) == ("", None)
    assert not sees(ann, review, Thing.PACK)


def test_a_conflict_is_told_to_the_leads_and_to_nobody_else(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = ask(people.member(ash, Role.CENTRAL_TEAM, person=people.person("Cen")), review, ann)
    do(ann, accept_assignment, row)
    with pytest.raises(BadInput, match="Say what the conflict is"):
        do(ann, declare_interests, row, has_conflict=True)
    do(ann, declare_interests, row, has_conflict=True, conflict="A friend")
    about = [(name, sentence) for name, sentence in notices() if "conflict" in sentence]
    assert about == [("Olwen Lead", "Somebody declared a conflict of interest for the review of Ash School. Please decide.")]


def test_a_lead_does_not_decide_about_their_own_conflict(ash: Trust, lead: Member, review: Review) -> None:
    training.record(lead)
    row = ask(lead, review, lead)
    do(lead, accept_assignment, row, has_conflict=True, conflict="A friend")
    with pytest.raises(WrongStage, match="Nobody decides about their own conflict"):
        do(lead, let_stay, row, because="I am sure")
    assert do(people.member(ash), let_stay, row, because="We are").is_cleared


def test_there_must_be_a_conflict_to_decide_about(ash: Trust, lead: Member, review: Review) -> None:
    row = reviews.assignment(review, able(ash, "Ann"))
    with pytest.raises(WrongStage, match="no conflict of Ann"):
        do(lead, let_stay, row, because="Fine")


def test_one_step_replaces_closes_and_asks(ash: Trust, lead: Member, review: Review) -> None:
    ann, bea = able(ash, "Ann"), able(ash, "Bea")
    row = ask(lead, review, ann, LEAD)
    do(ann, accept_assignment, row, has_conflict=True, conflict="A friend")
    do(lead, let_stay, row, because="Fine")
    put_at(review, ReviewStage.VISITING)
    assert sees(ann, review, Thing.PACK, Thing.NOTES)
    do(lead, replace_assignment, row, because="Ill", successor_id=bea.membership_id)
    assert not sees(ann, review, Thing.PACK)
    assert not sees(ann, review, Thing.NOTES)
    assert all_rows(ash) == [(ann.membership_id, LEAD, REPLACED), (bea.membership_id, LEAD, ASKED)]
    with pytest.raises(WrongStage, match="not on this team any more"):
        do(ann, accept_assignment, row)
    with pytest.raises(WrongStage, match="Ann is not on the team any more"):
        do(lead, replace_assignment, row, because="Again")
    told = notices()
    assert ("Ann", "You are not on the team for Ash School any more. Thank you for being ready.") in told
    # What the planner wrote about it is not for the person, and no news of what is over is told.
    assert [name for name, _ in told] == ["Ann", "Bea"]


def test_a_successor_whom_the_rules_refuse_leaves_everything_as_it_was(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = ask(lead, review, ann, LEAD)
    for who in (able(ash, "Hal", school=review.host), ann, people.member(ash, Role.SCHOOL_LEADER)):
        with pytest.raises(BadInput):
            do(lead, replace_assignment, row, because="Ill", successor_id=who.membership_id)
    assert all_rows(ash) == [(ann.membership_id, LEAD, ASKED)]


def test_without_a_successor_the_place_stays_open(ash: Trust, lead: Member, review: Review) -> None:
    row = reviews.assignment(review, able(ash, "Ann"), LEAD)
    assert do(lead, replace_assignment, row, because="Ill").stage == REPLACED
    assert state(review).because == "The review team has no Lead Reviewer yet who accepted."


def test_who_declined_may_be_asked_again(ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    do(ann, decline_assignment, ask(lead, review, ann), because="Away")
    ask(lead, review, ann)
    assert [stage for *_, stage in all_rows(ash)] == [DECLINED, ASKED]


def test_a_team_is_ready_when_everybody_who_reviews_is_cleared(ash: Trust, lead: Member, review: Review) -> None:
    assert state(review) == TeamState(False, 0, (), 0, False, "The review team has no Lead Reviewer yet who accepted.")
    reviews.assignment(review, able(ash, "Ann"), LEAD)
    reviews.assignment(review, able(ash, "Cham", Capability.IMPROVEMENT_CHAMPION), CHAMPION, is_cleared=False)
    assert state(review) == TeamState(True, 1, (), 0, True, "")
    bea, cai = able(ash, "Bea"), able(ash, "Cai")
    row = reviews.assignment(review, bea, is_cleared=False)
    reviews.assignment(review, cai, has_conflict=True, conflict="A friend")
    found = state(review)
    assert (found.reviewers, found.uncleared, found.conflicts, found.is_ready) == (2, ("Bea", "Cai"), 1, False)
    # The host reads why it cannot release, and not who was asked.
    assert not any(name in found.because for name in ("Bea", "Cai", "2", "conflict"))
    do(bea, decline_assignment, row, because="Away")
    with acting_in(ash.pk), transaction.atomic():
        Assignment.objects.filter(membership=cai.membership_id).update(stays_because="Fine", stays_by=lead.membership_id)
    assert state(review).is_ready
    with acting_in(ash.pk), transaction.atomic():
        Membership.objects.filter(pk=cai.membership_id).update(left_at=reviews.at(date(2026, 1, 5)))
    assert (state(review).uncleared, state(review).is_ready) == (("Cai",), False)


def test_who_is_on_many_teams_takes_one_query_and_hides_who_was_only_asked(
    ash: Trust, lead: Member, review: Review, django_assert_num_queries: Any
) -> None:
    other = reviews.review(review.cycle, trusts.school(ash), with_text=False)
    zoe, ann, bea = able(ash, "Zoe"), able(ash, "Ann"), able(ash, "Bea")
    reviews.assignment(review, ann)
    reviews.assignment(review, zoe, LEAD, is_cleared=False)
    reviews.assignment(other, bea, has_conflict=True, conflict="A friend")
    reviews.assignment(other, zoe, stage=DECLINED, because="Away")

    def teams(who: Member) -> list[list[tuple[str, bool, bool]]]:
        with acting_in(ash.pk), transaction.atomic(), django_assert_num_queries(1):
            found = team_of(who, [review.pk, other.pk])
        return [[(one.name, one.has_accepted, one.is_cleared) for one in found[pk]] for pk in (review.pk, other.pk)]

    assert teams(lead) == [[("Zoe", False, False), ("Ann", True, True)], [("Bea", True, False)]]
    assert teams(zoe) == [[("Zoe", False, False), ("Ann", True, False)], [("Bea", True, False)]]
    assert teams(people.head(ash, review.host)) == [[("Ann", True, False)], [("Bea", True, False)]]


def test_a_leavers_open_parts_are_listed_where_they_are_handed_over(ash: Trust, review: Review) -> None:
    ann = able(ash, "Ann")
    reviews.assignment(review, ann, LEAD)
    done = reviews.review(reviews.cycle(ash), trusts.school(ash), stage=ReviewStage.RELEASED, with_text=False)
    reviews.assignment(done, ann)
    reviews.assignment(done, ann, CHAMPION, stage=REPLACED, because="Ill")
    with acting_in(ash.pk), transaction.atomic():
        work = list(open_assignments(ann, ann.membership_id))
    assert [(piece.what, piece.url, piece.due_on) for piece in work] == [
        ("Lead Reviewer, Ash School", f"/ash/reviews/{review.pk}/team/", review.visit_on)
    ]


@pytest.mark.django_db(transaction=True)
def test_two_planners_who_ask_two_leads_at_once_get_one_and_a_plain_sentence(ash: Trust, lead: Member, review: Review) -> None:
    central = people.member(ash, Role.CENTRAL_TEAM)
    ann, bea = able(ash, "Ann"), able(ash, "Bea")
    refused = at_once(lambda: ask(lead, review, ann, LEAD), lambda: ask(central, review, bea, LEAD))
    assert len(all_rows(ash)) == 1
    (error,) = refused
    assert isinstance(error, BadInput)
    assert str(error) in {f"{name} has this part in the review already." for name in ("Ann", "Bea")}


@pytest.mark.django_db(transaction=True)
def test_one_person_asked_at_once_for_two_visits_of_the_same_days_goes_to_one(ash: Trust, lead: Member, review: Review) -> None:
    other = reviews.review(review.cycle, trusts.school(ash), visit_on=review.visit_on, visit_until=review.visit_until, with_text=False)
    ann = able(ash, "Ann")
    refused = at_once(lambda: ask(lead, review, ann), lambda: ask(lead, other, ann))
    assert ["Ann is on the visit to" in str(error) for error in refused] == [True]
    assert len(all_rows(ash)) == 1


@pytest.mark.django_db(transaction=True)
def test_a_yes_and_a_replacement_at_once_leave_one_truth(ash: Trust, lead: Member, review: Review) -> None:
    ann, bea = able(ash, "Ann"), able(ash, "Bea")
    row = ask(lead, review, ann, LEAD)
    put_at(review, ReviewStage.SHARED)
    at_once(
        lambda: do(ann, accept_assignment, row, has_conflict=False),
        lambda: do(lead, replace_assignment, row, because="Ill", successor_id=bea.membership_id),
    )
    assert all_rows(ash) == [(ann.membership_id, LEAD, REPLACED), (bea.membership_id, LEAD, ASKED)]
    assert not sees(ann, review, Thing.PACK)
