"""A lead chooses colour and logo; every member sees the logo, nobody else."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from schools.history.queries import versions_of
from schools.looks.queries import look_of_trust
from schools.looks.rules import OUR_ACCENT, Look
from schools.models import TrustLook
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import looks, people, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db
PAGE, LOGO = "/ash/settings/look/", "/ash/settings/look/logo/"


def test_a_lead_gives_the_trust_a_colour_and_a_logo_and_takes_it_back(client: Client) -> None:
    trust = trusts.trust("ash")
    lead = people.member(trust)
    people.sign_in(client, lead)
    with acting_in(lead.trust_id):
        assert look_of_trust() == Look(OUR_ACCENT, None)
    assert client.post(PAGE, {"accent": "#7A1F3D"}).status_code == 302
    assert client.post(LOGO, {"logo": SimpleUploadedFile("logo.svg", looks.picture("JPEG"))}).status_code == 302
    with acting_in(lead.trust_id):
        look = look_of_trust()
    assert look.accent == "#7a1f3d"
    assert look.logo is not None
    trustee = people.sign_in(Client(), people.member(trust, Role.TRUSTEE))
    picture = trustee.get("/ash/logo/1.png")
    assert (picture["Content-Type"], picture["X-Content-Type-Options"], picture.content) == ("image/png", "nosniff", look.logo.png)
    assert 'src="/ash/logo/1.png"' in client.get(PAGE).content.decode()
    assert len(queries_of(client, PAGE)) <= MOST
    client.post("/ash/settings/look/logo/remove/")
    assert trustee.get("/ash/logo/1.png").status_code == 404
    with acting_in(lead.trust_id):
        assert look_of_trust() == Look("#7a1f3d", None)
        # Made, coloured, a logo, none.
        assert [version.logo_width for version in versions_of(TrustLook.objects.get())] == [None, None, 400, None]


@pytest.mark.parametrize(
    ("where", "sent", "said"),
    [
        (PAGE, {"accent": "#ffd400"}, "#ffd400 is too light for words on white: it reaches 1.4 to 1"),
        (PAGE, {"accent": "green"}, "“green” is no colour"),
        (PAGE, {}, "Choose a colour."),
        (LOGO, {}, "Choose a picture first."),
        (LOGO, {"logo": SimpleUploadedFile("logo.png", b"")}, "This file is empty."),
        (LOGO, {"logo": SimpleUploadedFile("logo.png", bytes(20 * 1024 * 1024))}, "This file has 20.0 MB; a logo has up to 5 MB."),
        (LOGO, {"logo": SimpleUploadedFile("logo.png", b"<svg onload='alert(1)'/>")}, "This is an SVG drawing"),
    ],
)
def test_what_cannot_be_taken_is_told_at_its_field_and_changes_nothing(client: Client, where: str, sent: dict, said: str) -> None:
    lead = people.member(trusts.trust("ash"))
    answer = people.sign_in(client, lead).post(where, sent)
    assert (answer.status_code, said in answer.content.decode()) == (200, True)
    with acting_in(lead.trust_id):
        assert not TrustLook.objects.exists()
