"""Who sees what of a review, when: one table over everything there is to see, every tie to a review and every stage of it.

A question is answered by the ties that a member has to the review; any one that sees is enough.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from reviews.cycles.rules.lives import REVIEW_ORDER


class Tie(StrEnum):
    """What ties a member to a review. A member may have several."""

    LEAD = "lead"
    CENTRAL = "central"
    HOST_HEAD = "host_head"
    HOST_LEADER = "host_leader"
    HOST_STAFF = "host_staff"
    # On the review team and cleared: accepted, and declared without a conflict, or with one in spite of which the lead lets them stay.
    LEAD_REVIEWER = "lead_reviewer"
    REVIEWER = "reviewer"
    # On the review team or Improvement Champion, but not cleared.
    ASKED = "asked"
    CHAMPION = "champion"
    # A leader of another school that takes part in the cycle, or of one that does not.
    PARTNER = "partner"
    LEADER = "leader"
    STAFF = "staff"
    TRUSTEE = "trustee"


class Thing(StrEnum):
    """What there is to see of a review."""

    # The row in the cycle's timetable: host, dates, stage. Never more than what everybody in the trust may know.
    TIMETABLE = "timetable"
    # Who is on the team. That somebody was asked and has not accepted is the planners' and the asked person's alone.
    TEAM = "team"
    CONFLICTS = "conflicts"
    # The self-review while it is written.
    SELF_REVIEW = "self_review"
    # The self-review, questions and attachments as released to the team.
    PACK = "pack"
    # Pre-review meeting, programme of the day, visitor notes, letters of assurance.
    PROGRAMME = "programme"
    # Raw evidence.
    NOTES = "notes"
    FINDINGS = "findings"
    # What the team says to the host at the end of the visit.
    FEEDBACK = "feedback"
    REPORT_DRAFT = "report_draft"
    REPORT = "report"


ALWAYS = (*REVIEW_ORDER, "cancelled")
NEVER: tuple[str, ...] = ()


def _from(stage: str) -> tuple[str, ...]:
    return REVIEW_ORDER[REVIEW_ORDER.index(stage) :]


_SHARED, _VISITING, _DRAFTING, _CHECKING, _RELEASED = map(_from, ("shared", "visiting", "drafting", "checking", "released"))
_TEAM = (Tie.LEAD_REVIEWER, Tie.REVIEWER)
_HOST = (Tie.HOST_HEAD, Tie.HOST_LEADER)
_PLANNERS = (Tie.LEAD, Tie.CENTRAL)


def _row(*grants: tuple[Iterable[Tie], tuple[str, ...]]) -> dict[Tie, tuple[str, ...]]:
    """A row over all ties: those named see in the stages given, the others never."""
    row = dict.fromkeys(Tie, NEVER)
    for ties, stages in grants:
        row |= dict.fromkeys(ties, stages)
    return row


SIGHT: Mapping[Thing, Mapping[Tie, tuple[str, ...]]] = {
    Thing.TIMETABLE: _row((Tie, ALWAYS)),
    Thing.TEAM: _row((Tie, ALWAYS)),
    Thing.CONFLICTS: _row(((Tie.LEAD,), ALWAYS)),
    Thing.SELF_REVIEW: _row((_HOST, ALWAYS)),
    # The lead settles questions about the pack; the central team supports and does not read it. The champion prepares the workshop.
    Thing.PACK: _row((_HOST, _SHARED), (_TEAM, _SHARED), ((Tie.LEAD,), _SHARED), ((Tie.CHAMPION,), _RELEASED)),
    Thing.PROGRAMME: _row((_HOST, ALWAYS), (_TEAM, ALWAYS), (_PLANNERS, ALWAYS), ((Tie.HOST_STAFF,), _SHARED), ((Tie.CHAMPION,), _SHARED)),
    Thing.NOTES: _row((_TEAM, _VISITING)),
    Thing.FINDINGS: _row((_TEAM, _VISITING)),
    Thing.FEEDBACK: _row((_TEAM, _VISITING), (_HOST, _DRAFTING)),
    Thing.REPORT_DRAFT: _row((_TEAM, _DRAFTING), (_HOST, _CHECKING)),
    # For partners and other leaders the cycle's sharing rule has its say besides.
    Thing.REPORT: _row((_HOST, _RELEASED), (_TEAM, _RELEASED), ((Tie.LEAD, Tie.CENTRAL, Tie.CHAMPION, Tie.PARTNER, Tie.LEADER), _RELEASED)),
}

# sharing rule -> ties that it lets read a released report, besides those who made it or lead
_READERS: Mapping[str, frozenset[Tie]] = {
    "all_leaders": frozenset({Tie.PARTNER, Tie.LEADER}),
    "partners": frozenset({Tie.PARTNER}),
    "host_and_team": frozenset(),
}


def sees(thing: Thing, ties: Iterable[Tie], stage: str, sharing: str) -> bool:
    """Whether any of these ties sees it now."""
    by_sharing = {Tie.PARTNER, Tie.LEADER} - _READERS[sharing] if thing == Thing.REPORT else frozenset()
    return any(stage in SIGHT[thing][tie] for tie in ties if tie not in by_sharing)
