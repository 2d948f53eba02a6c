"""The trust's own day template: made from ours, moved, struck, taken back; two who save at once; what is wrong is said at its field."""

from datetime import time
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from reviews.preparations.actions import programmes
from reviews.preparations.actions.templates import restore_template, save_template
from reviews.preparations.queries.templates import fingerprint, own_lines
from reviews.preparations.rules.template import ONE_DAY, TWO_DAYS, VIRTUAL, Line, with_moved
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotYours
from tests.factories import people, trusts
from tests.queries import queries_of
from tests.reviews.preparations.conftest import make_visit

URL = "/ash/reviews/day-template/"
OWN = [Line(1, time(9), 30, "meeting", "Hello"), Line(1, time(9, 30), 60, "learning_walk", "Walk"), Line(2, time(9), 45, "team", "Team")]


@pytest.fixture
def lead(db: None) -> Member:
    return people.member(trusts.trust("ash"))


def lines_of(who: Member) -> list[Line]:
    with acting_in(who.trust_id), transaction.atomic():
        return own_lines()


def keep(who: Member, lines: list[Line] | None = None) -> None:
    with acting_in(who.trust_id), transaction.atomic():
        assert save_template(by=who, lines=OWN if lines is None else lines, seen=fingerprint(own_lines())) is None


def sent(lines: list[Line], seen: list[Line], **more: str) -> dict[str, Any]:
    """What the form sends for these lines and one to spare."""
    data = {"seen": fingerprint(seen), f"title_{len(lines)}": "", f"day_{len(lines)}": "1", f"kind_{len(lines)}": "meeting"}
    for number, line in enumerate(lines):
        data |= {f"day_{number}": str(line.day), f"starts_at_{number}": f"{line.starts_at:%H:%M}", f"minutes_{number}": str(line.minutes)}
        data |= {f"kind_{number}": line.kind, f"title_{number}": line.title}
    return data | more


def test_a_line_moves_within_its_day_and_the_other_days_stay() -> None:
    assert [(line.starts_at, line.title) for line in with_moved(OWN, 1, -1)] == [(time(9), "Walk"), (time(10), "Hello"), (time(9), "Team")]
    assert with_moved(OWN, 2, -1) == OWN


def test_programmes_begin_from_the_trusts_own_and_from_ours_again(lead: Member) -> None:
    visit = make_visit("birch")
    planner = visit.person(Role.CENTRAL_TEAM)
    keep(planner)
    visit.do(programmes.begin_programme)
    assert [each.title for each in visit.programme()] == ["Hello", "Walk"]
    for who in (visit.head, visit.lead_reviewer):
        with acting_in(who.trust_id), pytest.raises(NotYours), transaction.atomic():
            save_template(by=who, lines=[], seen="")
        with acting_in(who.trust_id), pytest.raises(NotYours), transaction.atomic():
            restore_template(by=who)
    assert lines_of(planner) == OWN
    assert lines_of(lead) == []


def test_it_is_begun_from_one_of_ours_and_saved_as_ones_own(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    found = {}
    for query in ("", "?from=two-days", "?from=online", "?from=nowhere"):
        found[query] = list(client.get(f"{URL}{query}").context["page"].lines)
    assert found == {"": list(ONE_DAY), "?from=two-days": list(TWO_DAYS), "?from=online": list(VIRTUAL), "?from=nowhere": list(ONE_DAY)}
    assert client.post(URL, sent(OWN, [])).status_code == 302
    assert lines_of(lead) == OWN
    assert "Take ours again" in client.get(URL).content.decode()
    assert client.post(URL, sent(OWN[1:], OWN) | {"title_1": ""}).status_code == 302
    assert lines_of(lead) == OWN[1:2]
    assert client.post(f"{URL}restore/").status_code == 302
    assert lines_of(lead) == []


def test_buttons_move_a_line_and_save(client: Client, lead: Member) -> None:
    keep(lead)
    people.sign_in(client, lead)
    assert client.post(URL, sent(OWN, OWN, move="0 down")).status_code == 302
    assert [(line.starts_at, line.title) for line in lines_of(lead)] == [(time(9), "Walk"), (time(10), "Hello"), (time(9), "Team")]
    now = lines_of(lead)
    for nonsense in ("9 up", "x up", "1 sideways", "9999999999 up", "٣ up"):
        assert client.post(URL, sent(now, now, move=nonsense)).status_code == 302
    assert lines_of(lead) == now


def test_who_saves_over_a_colleague_sees_theirs_first(client: Client, lead: Member) -> None:
    keep(lead, OWN[:1])
    people.sign_in(client, lead)
    body = client.post(URL, sent(OWN, []))
    assert "Somebody else saved this meanwhile" in body.content.decode()
    assert "09:00, 30 minutes: Hello" in body.content.decode()
    assert lines_of(lead) == OWN[:1]
    assert client.post(URL, sent(OWN, []) | {"seen": body.context["form"].shown}).status_code == 302
    assert lines_of(lead) == OWN


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"starts_at_0": ""}, "Say when it begins."),
        ({"starts_at_0": "26:00"}, "Give the time as hours and minutes"),
        ({"minutes_0": ""}, "Say how long it takes."),
        ({"minutes_0": "-5"}, "it cannot end before it starts."),
        ({"minutes_0": "481"}, "Up to 8 hours."),
        ({"starts_at_0": "23:58"}, "over by 23:55 of the same day"),
        ({"title_0": "x" * 151}, "at most 150 characters"),
        ({"kind_0": "lunch"}, "Select a valid choice"),
        ({"day_0": "4"}, "Select a valid choice"),
        ({f"title_{number}": "" for number in range(3)}, "Leave at least one line."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(client: Client, lead: Member, change: dict[str, str], sentence: str) -> None:
    keep(lead)
    answer = people.sign_in(client, lead).post(URL, sent(OWN, OWN) | {"title_2": "Typed just now"} | change)
    assert sentence in answer.content.decode()
    assert ("Typed just now" in answer.content.decode()) == ("title_2" not in change)
    assert answer.context["form"].shown == fingerprint(OWN)
    assert lines_of(lead) == OWN


def test_the_template_asks_as_few_queries_for_three_lines_as_for_ten(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    asked = [len(queries_of(client, URL))]
    keep(lead)
    asked.append(len(queries_of(client, URL)))
    # Session, person, two for the door; the lines.
    assert asked == [5, 5]


def test_another_trusts_template_is_its_own(lead: Member) -> None:
    keep(lead)
    other = people.member(trusts.trust("birch"))
    assert lines_of(other) == []
    assert Trust.objects.count() == 2
