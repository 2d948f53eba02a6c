"""The door to a review: the row, what ties the member to it, and so what the member sees of it. Every noun above begins here."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.functions import JSONObject
from django.urls import reverse

from reviews.assignments.enums import AssignmentStage, Part
from reviews.assignments.models import Assignment
from reviews.assignments.rules.sight import Thing, Tie, sees
from reviews.assignments.rules.teams import is_cleared
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Review
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.prepared import MEMBER, SCHOOLS, SUBJECT, is_one_of
from schools.tenancy.prepared_models import PreparedModels
from schools.web.errors import NotFound
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class Mine:
    """The member's own assignment to a review, while on its team."""

    pk: int
    part: Part
    stage: AssignmentStage
    is_declared: bool
    has_conflict: bool
    stays: bool

    @property
    def is_cleared(self) -> bool:
        """Accepted, and declared without a conflict, or with one in spite of which they stay."""
        return is_cleared(self.stage, self.is_declared, self.has_conflict, self.stays)


@dataclass(frozen=True, slots=True)
class Seen:
    """A review as one member stands to it. `review` comes with `cycle__framework` and `host`."""

    member: Member
    review: Review
    ties: frozenset[Tie]
    mine: Mine | None

    def sees(self, thing: Thing) -> bool:
        """Whether the member sees this of the review now."""
        return sees(thing, self.ties, self.review.stage, self.review.cycle.sharing)

    def require(self, *things: Thing) -> None:
        """Raise NotFound unless the member sees every one of these now: what one may not see looks as if it were not there."""
        if not all(self.sees(thing) for thing in things):
            raise NotFound

    def has(self, *ties: Tie) -> bool:
        """Whether any of these ties the member to the review."""
        return bool(self.ties & set(ties))

    @property
    def is_host(self) -> bool:
        """A leader of the school that is reviewed."""
        return self.has(Tie.HOST_HEAD, Tie.HOST_LEADER)

    @property
    def is_team(self) -> bool:
        """On the review team and cleared."""
        return self.has(Tie.LEAD_REVIEWER, Tie.REVIEWER)

    def url(self, name: str = "review", **parts: Any) -> str:
        """The address of a page of this review."""
        return reverse(f"reviews:{name}", kwargs={"trust_slug": self.member.trust_slug, "review_id": self.review.pk, **parts})

    def crumbs(self, *labels: str | Crumb) -> tuple[Crumb, ...]:
        """The way from the cycle's timetable over the review to the page itself."""
        cycle = reverse("reviews:timetable", kwargs={"trust_slug": self.member.trust_slug, "cycle_id": self.review.cycle_id})
        rest = tuple(label if isinstance(label, Crumb) else Crumb(label) for label in labels)
        here = Crumb(self.review.host.name, self.url() if rest else "")
        return (Crumb(self.review.cycle.name, cycle), here, *rest)


def review_for(member: Member, review_id: int, *things: Thing) -> Seen:
    """The review, if it is in the member's trust and the member sees each of `things` now. One query. Raises NotFound."""
    row: Review | None = _BY_ID.first(subject=review_id, member=member.membership_id, schools=member.school_ids)
    if row is None:
        raise NotFound
    seen = _known(seen_by(member, row))
    seen.require(*things)
    return seen


def with_its_review(rows: Any) -> Any:
    """Rows that have a `review`, with it and what `seen_through` needs, for a prepared query which is told MEMBER and SCHOOLS."""
    ties = _ties_to("review", "review__cycle", MEMBER, is_one_of("host", SCHOOLS))
    return rows.select_related("review__cycle__framework", "review__host").annotate(**ties)


def seen_through(member: Member, row: Any) -> Seen:
    """The review of a row from `with_its_review`, as the member stands to it. No query. Raises NotFound."""
    row.review.mine, row.review.partners = row.mine, row.partners
    return _known(seen_by(member, row.review))


def reviews_seen(member: Member) -> tuple[Seen, ...]:
    """Every review that the member may know of, newest first. One query, which leaves long texts where they are."""
    rows = with_ties(member).defer("cycle__agreement", "cycle__framework__about").order_by("-cycle__academic_year", "-pk")
    return tuple(seen for row in rows if _is_known(seen := seen_by(member, row)))


def _known(seen: Seen) -> Seen:
    if not _is_known(seen):
        raise NotFound
    return seen


def _is_known(seen: Seen) -> bool:
    """A plan is its planners' alone until it starts."""
    return seen.review.cycle.stage != CycleStage.PLANNING or seen.has(Tie.LEAD, Tie.CENTRAL)


def with_ties(member: Member) -> Any:
    """Reviews annotated with what `seen_by` needs, so that a list of them takes one query."""
    return _tied(member.membership_id, Q(host__in=member.school_ids))


def with_any_ties() -> Any:
    """The same for a prepared query, which is told MEMBER and SCHOOLS when it runs."""
    return _tied(MEMBER, is_one_of("host", SCHOOLS))


def own_assignment(membership_id: int) -> ArraySubquery:
    """For a query of reviews: what `ties_of` takes as `mine`."""
    return _own("pk", membership_id)


def _own(review: str, membership_id: int) -> ArraySubquery:
    own = Assignment.objects.on_the_team().filter(review=OuterRef(review), membership=membership_id)
    told = JSONObject(pk="pk", part="part", stage="stage", declared="declared_at", conflict="has_conflict", stays="stays_because")
    return ArraySubquery(own.values(json=told))


def _tied(membership_id: int, at_own_schools: Any) -> Any:
    ties = _ties_to("pk", "cycle", membership_id, at_own_schools)
    return Review.objects.select_related("cycle__framework", "host").annotate(**ties)


def _ties_to(review: str, cycle: str, membership_id: int, at_own_schools: Any) -> dict[str, ArraySubquery]:
    partners = Review.objects.filter(at_own_schools, cycle=OuterRef(cycle))
    return {"mine": _own(review, membership_id), "partners": ArraySubquery(partners.values("host_id"))}


_BY_ID = PreparedModels(lambda: with_any_ties().filter(pk=SUBJECT))


def seen_by(member: Member, row: Any) -> Seen:
    """What a review from `with_ties` is to the member. No query."""
    mine = next(map(_mine, row.mine), None)
    return Seen(member, row, frozenset(_ties(member, row.host_id, row.partners, mine)), mine)


def ties_of(member: Member, host_id: int, mine: Sequence[Any]) -> frozenset[Tie]:
    """What ties a member to a review of this school, where nobody asks for Tie.PARTNER. No query."""
    return frozenset(_ties(member, host_id, (), next(map(_mine, mine), None)))


def _mine(told: Any) -> Mine:
    found = json.loads(told) if isinstance(told, str) else told
    return Mine(
        pk=found["pk"],
        part=Part(found["part"]),
        stage=AssignmentStage(found["stage"]),
        is_declared=found["declared"] is not None,
        has_conflict=found["conflict"],
        stays=bool(found["stays"]),
    )


_CLEARED = {Part.LEAD_REVIEWER: Tie.LEAD_REVIEWER, Part.REVIEWER: Tie.REVIEWER, Part.CHAMPION: Tie.CHAMPION}
_ROLES = {Role.TRUST_LEAD: Tie.LEAD, Role.CENTRAL_TEAM: Tie.CENTRAL, Role.TRUSTEE: Tie.TRUSTEE}


def _ties(member: Member, host_id: int, partners: Sequence[int], mine: Mine | None) -> Iterator[Tie]:
    for held in member.roles:
        if held.role in _ROLES:
            yield _ROLES[held.role]
        elif held.role == Role.SCHOOL_LEADER:
            yield from _leader_ties(held.school_id == host_id, held.is_head, held.school_id in partners)
        else:
            yield Tie.HOST_STAFF if held.school_id == host_id else Tie.STAFF
    if mine is not None:
        yield _CLEARED[mine.part] if mine.is_cleared else Tie.ASKED


def _leader_ties(is_host: bool, is_head: bool, takes_part: bool) -> Iterator[Tie]:
    if is_host:
        yield Tie.HOST_HEAD if is_head else Tie.HOST_LEADER
    else:
        yield Tie.PARTNER if takes_part else Tie.LEADER
