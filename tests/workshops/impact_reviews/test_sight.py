"""Who meets which words on the pages of an impact review, at every stage; and that the list of check-backs is the lead's."""

import pytest
from django.test import Client

from reviews.assignments.enums import Part
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import impact_reviews, people, reviews, workshops
from tests.workshops.impact_reviews.conftest import Case
from workshops.impact_reviews.enums import ImpactStage
from workshops.models import ImpactReview, Plan
from workshops.plans.enums import ActionStage

pytestmark = pytest.mark.django_db
WORDS = {"zqentry", "zqconfirmed", "zqlearned"}


def others(case: Case) -> dict[str, Member]:
    return {
        "central": people.member(case.trust, Role.CENTRAL_TEAM),
        "trustee": people.member(case.trust, Role.TRUSTEE),
        "partner": people.head(case.trust, reviews.review(case.review.cycle).host),
        "asked": reviews.reviewer(case.review, Part.REVIEWER, is_cleared=False),
    }


def met(client: Client, case: Case) -> set[str]:
    action = case.actions[0].pk
    urls = [case.url(), case.url("print/"), case.url(f"actions/{action}/"), "/ash/", f"/ash/reviews/{case.review.pk}/"]
    pages = [
        *map(client.get, urls),
        client.get(case.url(f"actions/{action}/update/"), headers={"Accept": "application/json"}),
        client.get(case.url("reflection/"), headers={"Accept": "application/json"}),
    ]
    text = " ".join(page.content.decode() for page in pages if page.status_code == 200)
    return {word for word in WORDS if word in text}


def test_who_meets_what_when(case: Case) -> None:
    row = impact_reviews.impact_review(case.plan, ImpactStage.CONFIRMED, by=case.champion)
    impact_reviews.told(row, "zqentry")
    impact_reviews.reflection(row, "zqlearned")
    readers = {"head": case.head, "staff": case.staff, "champion": case.champion, "lead": case.lead}
    clients = {name: people.sign_in(Client(), who) for name, who in {**readers, **others(case)}.items()}
    seen: dict[str, dict[str, set[str]]] = {name: {} for name in clients}
    for stage in ImpactStage.values:
        with acting_in(case.trust.pk):
            ImpactReview.objects.update(stage=stage, confirmation="zqconfirmed", closed_at=row.confirmed_at)
        for name, client in clients.items():
            seen[name][stage] = met(client, case)
    host = {"open": {"zqentry"}, "told": {"zqentry"}, "confirmed": WORDS, "closed": WORDS}
    peers = {"open": set(), "told": {"zqentry"}, "confirmed": {"zqentry", "zqconfirmed"}, "closed": WORDS}
    nothing: dict[str, set[str]] = {stage: set() for stage in ImpactStage.values}
    assert seen == {
        "head": host, "staff": host, "champion": peers, "lead": peers,
        "central": peers, "trustee": nothing, "partner": nothing, "asked": nothing,
    }  # fmt: skip


def test_the_next_self_review_lists_what_was_carried_over_to_its_writers_alone(case: Case) -> None:
    with acting_in(case.trust.pk):
        Plan.objects.filter(pk=case.plan.pk).update(stage="closed")
    workshops.action(case.plan, "zqcarried over", ActionStage.CARRIED_OVER)
    later = reviews.review(reviews.cycle(case.trust), case.review.host)
    url = f"/ash/reviews/{later.pk}/self-review/"
    head, champion = people.sign_in(Client(), case.head), people.sign_in(Client(), case.champion)
    assert "zqcarried over" in head.get(url).content.decode()
    assert champion.get(url).status_code == 404
