"""A year for sixty schools of the national register, planned by the wizard: its timetable costs as many queries as one of three."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle, Review
from reviews.timetables import views
from reviews.timetables.queries import timetable
from schools.models import Establishment, Trust
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts
from tests.queries import queries_of
from tests.schools.register.files import import_sixty_schools

pytestmark = pytest.mark.django_db
FEW = 3


@pytest.fixture
def ash() -> Trust:
    """A trust with every school of the excerpt of sixty."""
    import_sixty_schools()
    trust = trusts.trust("ash")
    for urn, name in Establishment.objects.order_by("urn").values_list("urn", "name"):
        trusts.school(trust, name, urn=urn)
    return trust


@pytest.fixture
def lead_client(client: Client, ash: Trust) -> Client:
    return people.sign_in(client, people.member(ash))


def proposed(client: Client, url: str) -> dict[str, Any]:
    """What a step of the wizard proposes, as a browser sends it."""
    form = client.get(url).context["form"]
    values = {name: "" if form[name].value() is None else form[name].value() for name in form.fields}
    return values | {f"initial-{name}": value for name, value in values.items()}


def plan_by_wizard(client: Client, trust: Trust, name: str, most: int | None = None) -> Cycle:
    """Every step in turn, taking what is proposed, to the start; with all schools, or so many of them."""
    begun = client.post("/ash/reviews/plan/", proposed(client, "/ash/reviews/plan/") | {"name": name})
    url = begun["Location"]
    for step in ("framework", "schools", "dates", "sharing", "agreement"):
        assert url.endswith(f"/plan/{step}/")
        sent = proposed(client, url)
        if step == "framework":
            sent |= {"framework": "enquiry" if most is not None else client.get(url).context["form"].offered[0].key}
        if step == "schools":
            shown = [tick.pk for tick in client.get(url).context["form"].ticks]
            sent = {"schools": shown[:most], "shown": shown}
        url = client.post(url, sent)["Location"]
    assert url.endswith("/plan/check/")
    with acting_in(trust.pk):
        cycle: Cycle = Cycle.objects.get(name=name)
    client.post(f"/ash/reviews/cycles/{cycle.pk}/start/")
    return cycle


def in_quarters(client: Client, url: str, schools: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In pages of a quarter each, every school stands on exactly one, at the price of the whole; a page beyond the last is the last."""
    short = replace(timetable.SHAPE, page_size=len(schools) // 4)
    price = len(queries_of(client, url))
    for module in (timetable, views):
        monkeypatch.setattr(module, "SHAPE", short)
    seen: list[str] = []
    for number in range(1, 5):
        assert len(queries_of(client, f"{url}?page={number}")) == price
        seen += [row.school for row in client.get(f"{url}?page={number}").context["page"].table.rows]
    assert seen == schools
    beyond = client.get(f"{url}?page=99").context["page"].table.rows
    assert [row.school for row in beyond] == seen[-short.page_size :]


def test_sixty_schools_are_planned_by_the_wizard_and_read_at_the_price_of_three(
    lead_client: Client, ash: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = plan_by_wizard(lead_client, ash, "Few", FEW)
    many = plan_by_wizard(lead_client, ash, "Many")
    with acting_in(ash.pk):
        hosts = set(Review.objects.filter(cycle=many).values_list("host__urn", flat=True))
        assert hosts == set(Establishment.objects.values_list("urn", flat=True))
        assert set(Cycle.objects.values_list("stage", flat=True)) == {CycleStage.RUNNING}
        name = Review.objects.filter(cycle=few).order_by("host__name").values_list("host__name", flat=True)[0]
    wishes = ("", "?sort=-school", f"?name={name}", "?stage=self_review", "?only=late", "?only=mine", "timetable.xlsx", "timetable.ics")
    asked = [{wish: len(queries_of(lead_client, f"/ash/reviews/cycles/{cycle.pk}/{wish}")) for wish in wishes} for cycle in (few, many)]
    assert asked[0] == asked[1]
    page = lead_client.get(f"/ash/reviews/cycles/{many.pk}/").context["page"]
    assert len(page.table.rows) == page.table.total == len(hosts)
    assert [row.school for row in page.table.rows] == sorted((row.school for row in page.table.rows), key=str.casefold)
    filtered = lead_client.get(f"/ash/reviews/cycles/{many.pk}/?name={name}").context["page"].table
    assert name in {row.school for row in filtered.rows}
    assert filtered.total < len(hosts)
    in_quarters(lead_client, f"/ash/reviews/cycles/{many.pk}/", [row.school for row in page.table.rows], monkeypatch)
