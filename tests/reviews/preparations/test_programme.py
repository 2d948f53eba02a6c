"""The programme: laid out, added to, changed by two at once, moved, taken out and put back; and who sees it, on every kind of paper."""

from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from reviews.cycles.enums import Mode, ReviewStage
from reviews.models import Activity, EvidenceNote
from reviews.preparations.actions import programmes as actions
from reviews.preparations.enums import ActivityKind
from reviews.preparations.rules.template import TWO_DAYS, VIRTUAL, ours
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, StaleSave, WrongStage
from tests.factories import people, reviews, trusts
from tests.queries import queries_of
from tests.reviews.preparations.conftest import Visit, make_visit


def row(visit: Visit, title: str = "Walk", at: str = "09:00", **fields: Any) -> Activity:
    return reviews.activity(visit.review, title, starts_at=time.fromisoformat(at), **fields)


def told(visit: Visit, **changes: Any) -> dict[str, Any]:
    """What the form of an activity sends."""
    sent = {
        "title": "Walk",
        "kind": "learning_walk",
        "on": f"{visit.review.visit_on:%Y-%m-%d}",
        "starts_at": "09:00",
        "minutes": "45",
        "host_leader": "",
        "reviewer": "",
        "room": "",
        "video_link": "",
        "version": "1",
    }
    return sent | changes


def titles(visit: Visit) -> list[tuple[str, str]]:
    return [(f"{each.starts_at:%H:%M}", each.title) for each in visit.programme()]


def test_a_programme_begins_from_the_template_of_its_mode_and_days_and_only_once(visit: Visit) -> None:
    assert visit.do(actions.begin_programme) == len(ours("in_person", 1))
    assert [(each.starts_at, each.title) for each in visit.programme()] == [(line.starts_at, line.title) for line in ours("in_person", 1)]
    with pytest.raises(WrongStage, match="begun already"):
        visit.do(actions.begin_programme, visit.lead_reviewer)
    for other, lines in ((make_visit("birch", days=2), TWO_DAYS), (make_visit("cedar", mode=Mode.VIRTUAL), VIRTUAL)):
        other.do(actions.begin_programme)
        assert [each.title for each in other.programme()] == [line.title for line in lines]


def test_without_days_there_is_no_programme_yet(client: Client, visit: Visit) -> None:
    visit.put(visit_on=None, visit_until=None)
    with pytest.raises(WrongStage, match="not set yet"):
        visit.do(actions.begin_programme)
    people.sign_in(client, visit.head)
    assert client.get(visit.url("programme/add/")).status_code == 409
    assert "The days of the visit are not set yet." in client.get(visit.url("programme/")).content.decode()
    lead = visit.person(Role.TRUST_LEAD)
    assert visit.url("visit-dates/") in people.sign_in(client, lead).get(visit.url("programme/")).content.decode()


def test_only_the_hosts_leaders_and_accepted_reviewers_take_part_on_days_of_the_visit(visit: Visit) -> None:
    asked = reviews.reviewer(visit.review, is_cleared=False)
    values: dict[str, Any] = {"starts_at": time(9), "minutes": 30, "kind": "meeting", "title": "Hello", "room": "", "video_link": ""}
    with pytest.raises(BadInput) as refused:
        visit.do(
            actions.add_activity,
            on=reviews.days(3),
            host_leader_id=visit.reviewer.membership_id,
            reviewer_id=asked.membership_id,
            **values,
        )
    assert set(refused.value.problems) == {"on", "host_leader", "reviewer"}
    given: dict[str, Any] = {"host_leader_id": visit.head.membership_id, "reviewer_id": visit.reviewer.membership_id}
    made = visit.do(actions.add_activity, on=visit.review.visit_on, **given, **values)
    assert [each.pk for each in visit.programme()] == [made.pk]
    staff = visit.person(Role.STAFF_MEMBER, school=visit.review.host)
    for who, error in ((staff, NotYours), (visit.person(Role.TRUSTEE), NotFound)):
        with pytest.raises(error):
            visit.do(actions.add_activity, who, on=visit.review.visit_on, **given, **values)


def test_who_moves_over_a_colleagues_change_is_told_and_nothing_moves(visit: Visit) -> None:
    first, second = row(visit, "A"), row(visit, "B", "09:45")
    visit.do(actions.move_activity, activity_id=first.pk, places=1, version=0)
    assert titles(visit) == [("09:00", "B"), ("09:45", "A")]
    with pytest.raises(StaleSave, match="Hedda Head changed the programme meanwhile"):
        visit.do(actions.move_activity, visit.reviewer, activity_id=second.pk, places=1, version=0)
    assert titles(visit) == [("09:00", "B"), ("09:45", "A")]


def test_an_activity_with_notes_stays_and_others_come_back_as_they_were(visit: Visit) -> None:
    noted, bare = row(visit, "A"), row(visit, "B", "10:00", room="Hall", host_leader_id=visit.head.membership_id)
    visit.put(stage=ReviewStage.VISITING)
    reviews.note(visit.review, visit.reviewer, activity=noted)
    with pytest.raises(WrongStage, match="Notes were taken"):
        visit.do(actions.remove_activity, activity_id=noted.pk)
    visit.do(actions.remove_activity, activity_id=bare.pk)
    assert [each.pk for each in visit.programme()] == [noted.pk]
    for _ in range(2):
        visit.do(actions.restore_activity, visit.reviewer, activity_id=bare.pk)
    back = visit.programme()[1]
    assert (back.pk, back.room, back.host_leader_id) == (bare.pk, "Hall", visit.head.membership_id)
    with pytest.raises(NotFound):
        visit.do(actions.restore_activity, activity_id=bare.pk + 1)
    with acting_in(visit.trust.pk):
        assert EvidenceNote.objects.get().activity_id == noted.pk


def test_the_programme_follows_a_visit_that_moved(client: Client, visit: Visit) -> None:
    row(visit)
    later = reviews.days(17)
    people.sign_in(client, visit.head)
    assert "The visit has moved" not in client.get(visit.url("programme/")).content.decode()
    visit.put(visit_on=later, visit_until=later)
    assert "The visit has moved" in client.get(visit.url("programme/")).content.decode()
    assert client.post(visit.url("programme/follow/"), {"version": "x"}).status_code == 302
    assert client.post(visit.url("programme/follow/"), {"version": 0}).status_code == 302
    assert [each.on for each in visit.programme()] == [later]


@pytest.mark.parametrize("number", [1, 3])
def test_the_programme_asks_as_few_queries_for_three_activities_as_for_one(client: Client, visit: Visit, number: int) -> None:
    for hour in range(number):
        row(visit, at=f"{9 + hour:02}:00", host_leader_id=visit.head.membership_id, reviewer_id=visit.reviewer.membership_id)
    people.sign_in(client, visit.head)
    pages = ("programme/", "programme/sheet/", "programme/programme.ics", f"programme/{visit.programme()[0].pk}/", "programme/add/")
    # Session, person, two for the door; then the review and the page's own.
    assert [len(queries_of(client, visit.url(page))) for page in pages] == [7, 7, 6, 8, 8]


def test_both_sides_change_it_and_staff_read_it(client: Client, visit: Visit) -> None:
    made = row(visit, host_leader_id=visit.head.membership_id)
    staff = visit.person(Role.STAFF_MEMBER, school=visit.review.host)
    seen = {}
    for who in (visit.head, visit.reviewer, staff):
        body = people.sign_in(client, who).get(visit.url("programme/")).content.decode()
        seen[who.name] = (f"programme/{made.pk}/move/" in body, "Worth another look" in body, "You take part." in body)
    assert seen == {visit.head.name: (True, True, True), visit.reviewer.name: (True, True, False), staff.name: (False, False, False)}
    assert "No reviewer is named for “Walk”." in people.sign_in(client, visit.head).get(visit.url("programme/")).content.decode()
    for who, status in ((visit.person(Role.TRUSTEE), 404), (visit.person(Role.SCHOOL_LEADER), 404)):
        for rest in ("programme/", "programme/sheet/", "programme/programme.ics", f"programme/{made.pk}/"):
            assert people.sign_in(client, who).get(visit.url(rest)).status_code == status


def test_an_activity_is_added_moved_taken_out_and_put_back_by_buttons(client: Client, visit: Visit) -> None:
    people.sign_in(client, visit.head)
    answer = client.post(visit.url("programme/add/"), told(visit, reviewer=visit.reviewer.membership_id))
    (made,) = visit.programme()
    assert answer.url == visit.url(f"programme/#activity-{made.pk}")  # type: ignore[attr-defined]
    later = row(visit, "Talk", "09:45")
    client.post(visit.url(f"programme/{later.pk}/move/"), {"places": "-1", "version": "1"})
    assert titles(visit) == [("09:00", "Talk"), ("09:45", "Walk")]
    stale = client.post(visit.url(f"programme/{later.pk}/move/"), {"places": "1", "version": "1"})
    assert (stale.status_code, "Look again, then move it." in stale.content.decode()) == (409, True)
    answer = client.post(visit.url(f"programme/{made.pk}/remove/"))
    assert answer.url == visit.url(f"programme/?removed={made.pk}#removed")  # type: ignore[attr-defined]
    assert "“Walk” is taken out." in client.get(answer.url).content.decode()  # type: ignore[attr-defined]
    assert client.post(visit.url(f"programme/{made.pk}/restore/")).status_code == 302
    assert "is taken out" not in client.get(visit.url(f"programme/?removed={made.pk}")).content.decode()
    for nonsense in ("x", "9" * 40, "٣"):
        assert client.get(visit.url(f"programme/?removed={nonsense}")).status_code == 200


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"title": " "}, "Say what happens."),
        ({"title": "a\x00b"}, "Null characters"),
        ({"starts_at": "25:00"}, "Give the time as hours and minutes"),
        ({"minutes": "-30"}, "it cannot end before it starts"),
        ({"minutes": "9999999999999"}, "An activity takes up to 8 hours."),
        ({"kind": "lunch"}, "Select a valid choice"),
        ({"on": "2031-13-41"}, "Choose a day of the visit."),
        ({"on": "2031-01-01"}, "Choose a day of the visit."),
        ({"host_leader": "9" * 30}, "Choose somebody from the list."),
        ({"reviewer": "anybody"}, "Choose somebody from the list."),
        ({"video_link": "javascript:alert(1)"}, "Paste the whole link"),
        ({"video_link": "ftp://files.example/"}, "Paste the whole link"),
        ({"starts_at": "23:58"}, "over by 23:55 of the same day"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
    client: Client, visit: Visit, change: dict[str, str], sentence: str
) -> None:
    body = people.sign_in(client, visit.head).post(visit.url("programme/add/"), told(visit, room="Blue room", **change)).content.decode()
    assert sentence in body
    assert 'value="Blue room"' in body
    assert visit.programme() == []


def test_two_who_change_one_activity_see_both_words_and_the_rest_merges(client: Client, visit: Visit) -> None:
    made = row(visit)
    url = visit.url(f"programme/{made.pk}/")
    shown = {f"initial-{name}": value for name, value in told(visit).items() if name != "version"}
    people.sign_in(client, visit.reviewer)
    assert client.post(url, told(visit, room="Hall", minutes="60") | shown).status_code == 302
    people.sign_in(client, visit.head)
    head = str(visit.head.membership_id)
    answer = client.post(url, told(visit, room="Studio", host_leader=head) | shown)
    body = answer.content.decode()
    assert "Somebody else changed this activity meanwhile" in body
    assert "what Pat Peer saved" in body
    form = answer.context["form"]
    assert {name: form.data[name] for name in ("room", "minutes", "host_leader", "version")} == {
        "room": "Studio",
        "minutes": "60",
        "host_leader": head,
        "version": "2",
    }
    (unchanged,) = visit.programme()
    assert (unchanged.room, unchanged.host_leader_id) == ("Hall", None)
    assert client.post(url, form.data.dict()).status_code == 302
    (saved,) = visit.programme()
    assert (saved.room, saved.minutes, saved.host_leader_id) == ("Studio", 60, visit.head.membership_id)


def test_the_calendar_holds_everything_or_ones_own_in_universal_time(client: Client, visit: Visit) -> None:
    summer = date(2027, 6, 15)
    visit.put(visit_on=summer, visit_until=summer)
    mine: dict[str, Any] = {"host_leader_id": visit.head.membership_id, "reviewer_id": visit.reviewer.membership_id}
    row(visit, "Walk", on=summer, room="Hall", **mine)
    row(visit, "Team", "10:00", on=summer, kind=ActivityKind.TEAM)
    people.sign_in(client, visit.head)

    def events(query: str = "") -> list[Any]:
        return list(Calendar.from_ical(client.get(visit.url(f"programme/programme.ics{query}")).content).walk("VEVENT"))

    assert [str(event["SUMMARY"]) for event in events()] == ["Walk (Ash School)", "Team (Ash School)"]
    (own,) = events("?whose=mine")
    assert (own["DTSTART"].to_ical(), own["DTEND"].to_ical()) == (b"20270615T080000Z", b"20270615T084500Z")
    assert (str(own["LOCATION"]), str(own["DESCRIPTION"])) == ("Hall", "Learning walk: Hedda Head and Pat Peer")


def test_the_sheet_says_who_comes_when_and_whom_to_tell(client: Client, visit: Visit) -> None:
    row(visit, room="Hall", host_leader_id=visit.head.membership_id)
    body = people.sign_in(client, visit.reviewer).get(visit.url("programme/sheet/")).content.decode()
    for words in ("09:00 to 09:45", "Hedda Head", "Hall", "Rae Lead, Pat Peer", "A safeguarding concern is not recorded here."):
        assert words in body, words


def test_somebody_who_left_the_team_is_shown_and_asked_to_be_replaced(client: Client, visit: Visit) -> None:
    gone = people.member(visit.trust, Role.SCHOOL_LEADER, trusts.school(visit.trust), person=people.person("Gone Guy", two_factor=True))
    made = row(visit, reviewer_id=gone.membership_id)
    people.sign_in(client, visit.head)
    url = visit.url(f"programme/{made.pk}/")
    assert "Gone Guy (no longer takes part)" in client.get(url).content.decode()
    again = told(visit, reviewer=gone.membership_id, room="Hall")
    assert "Choose somebody who has accepted a place on the team." in client.post(url, again).content.decode()
