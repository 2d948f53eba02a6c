"""A review whose report is out, or whose workshop is planned, with everybody around it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import transaction

from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.models import Notice, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from tests.factories import people, trusts, workshops
from workshops.agendas.enums import WorkshopStage
from workshops.models import Step, Workshop


@dataclass
class Hall:
    """The host's head and staff, the champion, and a workshop, if it is planned."""

    trust: Trust
    review: Review
    champion: Member
    head: Member
    staff: Member
    lead: Member
    workshop: Workshop | None = None
    others: dict[str, Member] = field(default_factory=dict)

    def do(self, deed: Callable[..., Any], by: Member | None = None, **given: Any) -> Any:
        """A deed of the champion, or of somebody else; on the workshop unless `given` says on what."""
        who = by or self.champion
        if self.workshop is not None and not {"workshop_id", "review_id", "template_id"} & set(given):
            given["workshop_id"] = self.workshop.pk
        with acting_in(who.trust_id), acting_as(who.person_id), transaction.atomic():
            return deed(by=who, **given)

    def ask(self, query: Callable[..., Any], who: Member | None = None, *given: Any) -> Any:
        """What a query answers the champion, or somebody else."""
        with acting_in(self.trust.pk), transaction.atomic():
            return query(who or self.champion, *given)

    def inside(self, deed: Callable[..., Any], **given: Any) -> Any:
        """What a task does in the trust."""
        with acting_in(self.trust.pk), transaction.atomic():
            return deed(**given)

    def now(self) -> Workshop:
        """The workshop as it is now."""
        assert self.workshop is not None
        with acting_in(self.trust.pk), transaction.atomic():
            found: Workshop = Workshop.objects.get(pk=self.workshop.pk)
            return found

    def steps(self, workshop: Workshop | None = None) -> list[Step]:
        """The steps in their order."""
        with acting_in(self.trust.pk), transaction.atomic():
            return list(Step.objects.filter(workshop=workshop or self.workshop).order_by("position"))

    def told(self) -> dict[str, list[str]]:
        """Notices by name of who got them."""
        found: dict[str, list[str]] = {}
        with acting_in(self.trust.pk), transaction.atomic():
            for name, sentence in Notice.objects.order_by("pk").values_list("membership__person__name", "sentence"):
                found.setdefault(name, []).append(sentence)
        return found

    def url(self, rest: str = "") -> str:
        """An address of the workshop."""
        assert self.workshop is not None
        return f"/{self.trust.slug}/workshops/{self.workshop.pk}/{rest}"


def make_hall(stage: WorkshopStage | None = WorkshopStage.PLANNED, slug: str = "ash", **fields: Any) -> Hall:
    """A workshop at this stage; with None the report is released, and nothing is planned."""
    trust = trusts.trust(slug)
    host = trusts.school(trust, f"{slug.title()} School")
    review = workshops.review(trust, host=host, stage=ReviewStage.RELEASED if stage is None else ReviewStage.WORKSHOP)
    hall = Hall(
        trust=trust,
        review=review,
        champion=workshops.champion(review, "Ike Champion"),
        head=people.member(trust, Role.SCHOOL_LEADER, host, is_head=True, person=people.person("Hedda Head", two_factor=True)),
        staff=people.member(trust, Role.STAFF_MEMBER, host, person=people.person("Sam Staff", two_factor=True)),
        lead=people.member(trust, Role.TRUST_LEAD, person=people.person("Lea Lead", two_factor=True)),
    )
    if stage is not None:
        hall.workshop = workshops.workshop(review, stage, **fields)
    return hall


@pytest.fixture
def hall(db: None) -> Hall:
    """A planned workshop."""
    return make_hall()
