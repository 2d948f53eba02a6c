"""Notices about cycles, to those whom they concern: the heads of the schools that are reviewed."""

from collections.abc import Iterable, Mapping

from django.utils import timezone

from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Cycle, Review
from reviews.cycles.queries.addresses import address, review_url
from reviews.cycles.queries.cycles import unsigned
from schools.notices.actions.notices import notify
from schools.people.models import RoleHeld
from schools.people.rules import day
from schools.tenancy.enums import Role


def tell_of_start(*, cycle_id: int) -> None:
    """Every host's head: the cycle has begun, and its agreement waits for a signature."""
    cycle = Cycle.objects.select_related("trust").get(pk=cycle_id)
    _ask_to_sign(cycle, "“{cycle}” has begun. Please read its agreement and sign it for {school}.")


def tell_of_agreement(*, cycle_id: int) -> None:
    """Every host's head who has not signed the terms as they read now."""
    cycle = Cycle.objects.select_related("trust").get(pk=cycle_id)
    _ask_to_sign(cycle, "The agreement of “{cycle}” was changed. Please read it and sign it again for {school}.")


def tell_of_added_school(*, review_id: int) -> None:
    """The head of a school that joined a cycle: its agreement waits for a signature."""
    row = _review(review_id)
    words = f"{row.host.name} takes part in “{row.cycle.name}” from now on. Please read its agreement and sign it."
    heads = _heads_of([row.host_id]).get(row.host_id, ())
    notify(membership_ids=heads, sentence=words, url=address(row.trust.slug, "sign_agreement", review_id=row.pk))


def tell_of_dates(*, cycle_id: int) -> None:
    """Every head of a review that goes on: dates have moved."""
    cycle = Cycle.objects.select_related("trust").get(pk=cycle_id)
    hosts = Review.objects.going_on().filter(cycle=cycle).values_list("host_id", flat=True)
    heads = _heads_of(hosts)
    everybody = {pk for found in heads.values() for pk in found}
    notify(membership_ids=sorted(everybody), sentence=f"Dates of “{cycle.name}” have changed.", url=_for_heads(cycle))


def tell_of_pause(*, review_id: int, besides: Iterable[int] = ()) -> None:
    """The host's head, who leads, and those `besides`: the review is paused."""
    _tell_of_review(review_id, "The review of {school} in “{cycle}” is paused.", besides)


def tell_of_resumption(*, review_id: int, besides: Iterable[int] = ()) -> None:
    """The host's head, who leads, and those `besides`: the review goes on."""
    _tell_of_review(review_id, "The review of {school} in “{cycle}” goes on.", besides)


def tell_of_cancellation(*, review_id: int, besides: Iterable[int] = ()) -> None:
    """The host's head, who leads, and those `besides`: the review will not take place."""
    _tell_of_review(review_id, "The review of {school} in “{cycle}” is cancelled.", besides)


def tell_of_visit(*, review_id: int, besides: Iterable[int] = ()) -> None:
    """The host's head, and those `besides`: the days of the visit as they are now."""
    row = _review(review_id)
    if row.visit_on is None or row.visit_until is None:
        _tell_of_review(review_id, "The visit to {school} in “{cycle}” has no date any more.", besides, leads=False)
        return
    days = day(row.visit_on) if row.visit_on == row.visit_until else f"{day(row.visit_on)} to {day(row.visit_until)}"
    _tell_of_review(review_id, f"The visit to {{school}} in “{{cycle}}” is planned for {days}.", besides, leads=False)


def _ask_to_sign(cycle: Cycle, sentence: str) -> None:
    rows = list(unsigned().filter(cycle=cycle).exclude(stage=ReviewStage.CLOSED).select_related("host").order_by("host__name"))
    heads = _heads_of([row.host_id for row in rows])
    for row in rows:
        words = sentence.format(cycle=cycle.name, school=row.host.name)
        notify(membership_ids=heads.get(row.host_id, ()), sentence=words, url=address(cycle.trust.slug, "sign_agreement", review_id=row.pk))


def _tell_of_review(review_id: int, sentence: str, besides: Iterable[int], *, leads: bool = True) -> None:
    row = _review(review_id)
    told = {pk for found in _heads_of([row.host_id]).values() for pk in found} | set(besides)
    if leads:
        who = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.TRUST_LEAD)
        told |= set(who.values_list("membership_id", flat=True))
    words = sentence.format(cycle=row.cycle.name, school=row.host.name)
    notify(membership_ids=sorted(told), sentence=words, url=review_url(row.trust.slug, row.pk))


def _review(review_id: int) -> Review:
    row: Review = Review.objects.select_related("trust", "cycle", "host").get(pk=review_id)
    return row


def _heads_of(school_ids: Iterable[int]) -> Mapping[int, list[int]]:
    """Who heads which of these schools today. One query."""
    rows = RoleHeld.objects.current(timezone.localdate()).filter(is_head=True, school__in=list(school_ids))
    heads: dict[int, list[int]] = {}
    for school_id, membership_id in rows.order_by("pk").values_list("school_id", "membership_id"):
        heads.setdefault(school_id, []).append(membership_id)
    return heads


def _for_heads(cycle: Cycle) -> str:
    """Where everybody may look."""
    return address(cycle.trust.slug, "cycles")
