"""Staff are invited once, by notice and letter with a calendar file, and hear again when the workshop moves."""

from datetime import date, time

import pytest
from django.core import mail
from django.test import Client

from schools.tenancy.enums import Role
from schools.web.errors import BadInput, NotYours, WrongStage
from tests.factories import people
from tests.journeys.walking import deliver
from tests.workshops.conftest import Hall, make_hall
from workshops.agendas.actions.arranging import arrange_workshop
from workshops.agendas.enums import WorkshopStage
from workshops.invitations.actions.inviting import invite_staff
from workshops.rooms.actions.opening import open_room

pytestmark = pytest.mark.django_db


def test_who_is_invited_is_told_once_and_again_when_it_moves(hall: Hall) -> None:
    hall.do(invite_staff, hall.head, membership_ids=[hall.staff.membership_id])
    assert hall.do(invite_staff, membership_ids=[hall.staff.membership_id, hall.head.membership_id]) == 1
    deliver()
    assert sorted(sent.to[0] for sent in mail.outbox) == sorted([hall.staff.email, hall.head.email])
    (enclosed,) = mail.outbox[0].attachments
    assert b"BEGIN:VCALENDAR" in (enclosed[1] if isinstance(enclosed[1], bytes) else str(enclosed[1]).encode())
    now = hall.now()
    seen = {"on": now.on, "starts_at": None, "place": "", "video_link": "", "check_back_on": None}
    hall.do(arrange_workshop, values=seen | {"on": date(2027, 3, 1), "starts_at": time(15), "place": "Hall"}, seen=seen)
    mail.outbox.clear()
    deliver()
    deliver()
    assert len(mail.outbox) == 2
    assert "Monday 1 March 2027, 15:00" in mail.outbox[0].subject
    assert "There is news of" in hall.told()["Sam Staff"][-1]


def test_nobody_else_is_invited_and_nobody_to_what_is_over(hall: Hall) -> None:
    outsider = people.member(hall.trust, Role.STAFF_MEMBER)
    with pytest.raises(BadInput):
        hall.do(invite_staff, membership_ids=[outsider.membership_id])
    with pytest.raises(NotYours):
        hall.do(invite_staff, hall.staff, membership_ids=[hall.staff.membership_id])
    closed = make_hall(WorkshopStage.CLOSED, "birch")
    with pytest.raises(WrongStage):
        closed.do(invite_staff, membership_ids=[closed.staff.membership_id])


def test_the_roster_by_form(client: Client, hall: Hall) -> None:
    people.sign_in(client, hall.head)
    url = hall.url("invitations/")
    assert "Sam Staff, Staff member" in client.get(url).content.decode()
    assert "Tick somebody." in client.post(url, {}).content.decode()
    assert client.post(url, {"who": [hall.staff.membership_id]}).status_code == 302
    assert "Sam Staff, Staff member" not in client.get(url).content.decode()
    assert "There is no code yet" in client.get(hall.url("poster/")).content.decode()
    hall.do(open_room)
    poster = client.get(hall.url("poster/"))
    code = poster.context["page"].code
    assert len(code) == 7
    assert f"{code}</p>" in poster.content.decode()
