"""What a review waits for, from whom, by when: the next steps of everybody on it, and what those who plan should see to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reviews.timetables.rules.facts import Place, ReviewFacts

SMALLEST_TEAM = 3
# Who is asked to join a team answers within so many days.
DAYS_TO_ANSWER = 7


@dataclass(frozen=True, slots=True)
class Me:
    """Whoever looks: the member, the schools they head and lead, and whether they plan the cycle or lead the programme."""

    membership_id: int
    heads: frozenset[int] = frozenset()
    leads: frozenset[int] = frozenset()
    plans: bool = False
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do at the page `url_name`, whose address takes `pk` under the name `part`, and what is `named` besides. Nobody's in
    particular has `who`."""

    what: str
    url_name: str
    pk: int
    part: str = "review_id"
    due_on: date | None = None
    why: str = ""
    deed: str = "Begin"
    who: str = ""
    may_wait: bool = False
    named: tuple[tuple[str, int], ...] = ()

    @property
    def is_yours(self) -> bool:
        return not self.who


def duties(facts: ReviewFacts, me: Me) -> Iterator[Duty]:
    """All that this review asks of this member, or lets them know that it waits for others."""
    if not facts.is_going_on:
        return
    mine = next((place for place in facts.team if place.membership_id == me.membership_id), None)
    if mine is not None:
        yield from _answers(facts, mine)
    if facts.host_id in me.leads:
        yield from _host(facts, is_head=facts.host_id in me.heads)
    if mine is not None and mine.is_cleared and mine.part != "improvement_champion":
        yield from _team(facts, mine)
    yield from _letters(facts, me)
    if me.decides and any(place.has_conflict and not place.stays for place in facts.team):
        why = "The self-review stays closed until you replace the person or record why they stay."
        yield Duty(f"Decide about a conflict of interest at {facts.host}", "review_team", facts.pk, why=why, deed="Decide")


def _answers(facts: ReviewFacts, mine: Place) -> Iterator[Duty]:
    due = mine.since + timedelta(days=DAYS_TO_ANSWER)
    if not mine.has_accepted:
        what = f"Say whether you can {'support' if mine.part == 'improvement_champion' else 'review'} {facts.host}"
        yield Duty(what, "answer_assignment", mine.pk, part="assignment_id", due_on=due, deed="Answer")
    elif not mine.has_declared:
        why = "The self-review is released only when everybody on the team has declared."
        what = f"Declare conflicts of interest with {facts.host}, or that there are none"
        yield Duty(what, "answer_assignment", mine.pk, part="assignment_id", due_on=due, why=why, deed="Declare")


def _host(facts: ReviewFacts, *, is_head: bool) -> Iterator[Duty]:
    if is_head and facts.signed_on is None:
        why = "It says what is shared with whom."
        yield Duty(
            f"Sign the agreement of {facts.cycle}", "sign_agreement", facts.pk, due_on=facts.end_of("agreement"), why=why, deed="Read it"
        )
    if facts.stage == "self_review":
        why = "Yours alone until you release it to the team."
        yield Duty(
            f"Write the self-review of {facts.host}", "self_review", facts.pk, due_on=facts.end_of("self_review"), why=why, deed="Write"
        )
    if facts.report == "checking" and not facts.is_checked:
        why = "The report is released when you have checked it, or after that day."
        yield Duty(f"Check the report on {facts.host}", "report_check", facts.pk, due_on=facts.check_due_on, why=why, deed="Check")

    if facts.stage == "shared" and not facts.host_agreed:
        why = "A safeguarding lead, a programme, notes for visitors; then both sides agree."
        yield Duty(f"Prepare the visit to {facts.host}", "preparation", facts.pk, due_on=facts.visit_on, why=why, deed="Prepare")
    elif facts.stage == "shared":
        yield Duty(f"Be ready for the review team at {facts.host}", "programme", facts.pk, due_on=facts.visit_on, deed="See the programme")


def _letters(facts: ReviewFacts, me: Me) -> Iterator[Duty]:
    """Of colleagues whom this head lets go and visit; nobody confirms their own letter."""
    for place in facts.unassured:
        if place.schools & me.heads and place.membership_id != me.membership_id:
            yield Duty(
                f"Confirm the letter of assurance of {place.name} for {facts.host}",
                "confirm_letter",
                facts.pk,
                due_on=facts.visit_on,
                deed="Confirm",
                named=(("visitor_id", place.membership_id),),
            )


def _team(facts: ReviewFacts, mine: Place) -> Iterator[Duty]:
    leads = mine.part == "lead_reviewer"
    if facts.stage == "shared":
        yield Duty(f"Read what {facts.host} says of itself", "pack", facts.pk, due_on=facts.visit_on, deed="Read")
    if facts.stage == "shared" and leads and not facts.reviewers_agreed:
        why = "Questions, programme and protocols are agreed with the host."
        yield Duty(f"Prepare the visit to {facts.host}", "preparation", facts.pk, due_on=facts.visit_on, why=why, deed="Prepare")
    if facts.stage == "shared" and leads and facts.reviewers_agreed and facts.host_agreed:
        yield Duty(f"Begin the visit to {facts.host}", "preparation", facts.pk, due_on=facts.visit_on, deed="Open")
    if facts.stage == "visiting":
        yield Duty(f"Gather evidence at {facts.host}", "visit", facts.pk, due_on=facts.visit_until, deed="Open")
        if leads:
            yield Duty(
                f"Turn notes into findings on {facts.host}", "findings", facts.pk, due_on=facts.visit_until, deed="Open", may_wait=True
            )
    yield from _report(facts, is_lead=mine.part == "lead_reviewer")


def _report(facts: ReviewFacts, *, is_lead: bool) -> Iterator[Duty]:
    if facts.stage == "drafting":
        yield Duty(f"Write the report on {facts.host}", "report_draft", facts.pk, due_on=facts.end_of("report"), deed="Write")
    elif facts.report == "draft":
        yield Duty(f"Write the new version of the report on {facts.host}", "report_draft", facts.pk, deed="Write")
    if facts.report != "checking":
        return
    if facts.open_corrections:
        yield Duty(f"Answer what {facts.host} asks to correct", "report_draft", facts.pk, due_on=facts.check_due_on, deed="Answer")
    elif is_lead and facts.is_checked:
        yield Duty(f"Release the report on {facts.host}", "report_draft", facts.pk, why="The school has checked its facts.", deed="Open")
    elif is_lead:
        what = f"Check the report on {facts.host}"
        yield Duty(what, "report_draft", facts.pk, due_on=facts.check_due_on, who=facts.host)
