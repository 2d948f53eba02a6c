"""Everything of which somebody in the trust is to be nudged today. Up to ten queries, whatever the number of plans."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest
from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.rules.days import is_school_day
from reviews.cycles.rules.years import academic_year_of
from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.models import Trust
from schools.tenancy.standing import current_trust_id
from schools.web.addresses import address_in
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview, Nudge
from workshops.impact_reviews.rules.nudges import CheckBack, Stillness, Wanted, Whom, nudges_of, nudges_of_still
from workshops.plans.models import Action, ActionUpdate, Milestone, Plan
from workshops.plans.rules.lives import UNDER_WAY


@dataclass(frozen=True, slots=True)
class ToNudge:
    """A sentence for one member, where it leads, and its occasion."""

    membership_id: int
    about: str
    sentence: str
    url: str

    @property
    def key(self) -> tuple[int, str]:
        return (self.membership_id, self.about)


def to_nudge(today: date) -> tuple[ToNudge, ...]:
    """In the trust one stands in, without those who were nudged of the same before. Nothing on a day without school."""
    closed = _closed(today)
    if not is_school_day(today, closed):
        return ()
    wanted = [nudge for check_back in _check_backs() for nudge in nudges_of(check_back, today, closed)]
    wanted += nudges_of_still(_still(), settings.ACTION_STILL_DAYS, today, closed)
    found = {each.key: each for each in _addressed(wanted, today)}
    told = set(Nudge.objects.filter(about__in={each.about for each in found.values()}).values_list("membership", "about"))
    return tuple(each for key, each in found.items() if key not in told)


def _closed(today: date) -> Collection[date]:
    """Of this academic year and of its neighbours: what is waited for may reach into both."""
    year = academic_year_of(today)
    return closed_days(year - 1) | closed_days(year) | closed_days(year + 1)


def _plans() -> Any:
    return Plan.objects.filter(check_back_on__isnull=False, review__paused_at=None)


def _check_backs() -> Iterator[CheckBack]:
    opened = ImpactReview.objects.exclude(stage=ImpactStage.CLOSED).filter(plan__in=_plans()).select_related("plan__review__host")
    for row in opened.annotate(remind_days=F("plan__review__cycle__remind_days")).order_by("pk"):
        since = {"open": row.sent_back_at or row.opened_at, "told": row.told_at, "confirmed": row.confirmed_at}[row.stage]
        yield CheckBack(row.plan_id, row.plan.review.host.name, row.due_on, row.remind_days, row.stage, _day(since))
    waiting = _plans().filter(stage__in=UNDER_WAY, impact_reviews=None)
    for row in waiting.values_list("pk", "review__host__name", "check_back_on", "review__cycle__remind_days"):
        yield CheckBack(*row)


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)


def _still() -> Iterator[Stillness]:
    """Open actions of plans under way whose impact review has not opened: from then on that one is what is asked for."""
    events: Any = Action.history.rel.related_model  # type: ignore[attr-defined]  # made by the decorator
    moments = (
        F("plan__agreed_at"),
        _newest(events.objects.filter(pgh_obj=OuterRef("pk")), "pgh_created_at"),
        _newest(ActionUpdate.objects.filter(action=OuterRef("pk")), "at"),
        _newest(Milestone.objects.filter(action=OuterRef("pk")), "done_at"),
    )
    under_way = Q(plan__stage__in=UNDER_WAY, plan__impact_reviews=None, plan__review__paused_at=None)
    rows = Action.objects.open().filter(under_way).annotate(moved_at=Greatest(*moments)).order_by("plan", "position", "pk")
    for pk, plan_id, host, what, owner, moved_at in rows.values_list("pk", "plan", "plan__review__host__name", "what", "owner", "moved_at"):
        yield Stillness(pk, plan_id, host, what, owner is not None, _day(moved_at))


def _newest(rows: "QuerySet[Any, Any]", moment: str) -> Subquery:
    return Subquery(rows.order_by().values("trust").annotate(newest=Max(moment)).values("newest"))


def _addressed(wanted: Iterable[Wanted], today: date) -> Iterator[ToNudge]:
    nudges = list(wanted)
    if not nudges:
        return
    slug = Trust.objects.values_list("slug", flat=True).get(pk=current_trust_id())
    readers = _readers(nudges, today)
    for nudge in nudges:
        ids = {"action_id": nudge.action_id} if nudge.action_id is not None else {}
        url = address_in(slug, f"workshops:{nudge.page.value}", plan_id=nudge.plan_id, **ids)
        key = nudge.action_id if nudge.whom == Whom.OWNER else 0 if nudge.whom == Whom.LEADS else nudge.plan_id
        for membership_id in readers.get((nudge.whom, key), ()):
            yield ToNudge(membership_id, nudge.about, nudge.sentence, url)


def _readers(nudges: Collection[Wanted], today: date) -> Mapping[tuple[Whom, int | None], list[int]]:
    """Who stands how to which plan or action, of those who are members today. Four queries."""
    found: dict[tuple[Whom, int | None], list[int]] = {}
    hosts: dict[int, list[int]] = {}
    reviews: dict[int, list[int]] = {}
    for plan_id, host, review in Plan.objects.filter(pk__in={nudge.plan_id for nudge in nudges}).values_list(
        "pk", "review__host", "review"
    ):
        hosts.setdefault(host, []).append(plan_id)
        reviews.setdefault(review, []).append(plan_id)
    held = RoleHeld.objects.current(today).filter(Q(role=Role.SCHOOL_LEADER, school__in=hosts) | Q(role=Role.TRUST_LEAD))
    for membership_id, role, school in held.order_by("pk").values_list("membership", "role", "school"):
        for key in ((Whom.LEADS, 0),) if role == Role.TRUST_LEAD else ((Whom.HOST, plan_id) for plan_id in hosts[school]):
            found.setdefault(key, []).append(membership_id)
    current = Membership.objects.current(today)
    cleared = Assignment.objects.cleared().filter(review__in=reviews, membership__in=current)
    for membership_id, review in cleared.order_by("pk").values_list("membership", "review"):
        for plan_id in reviews[review]:
            found.setdefault((Whom.PEERS, plan_id), []).append(membership_id)
    actions = Action.objects.filter(pk__in={nudge.action_id for nudge in nudges if nudge.action_id is not None}, owner__in=current)
    for pk, owner in actions.values_list("pk", "owner"):
        found.setdefault((Whom.OWNER, pk), []).append(owner)
    return found
