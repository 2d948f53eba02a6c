"""Whoever invited hears that the person has joined."""

import pytest

from schools.models import Notice
from schools.people.actions.acceptance import accept_invitation
from schools.people.queries.links import token_of
from schools.tenancy.standing import acting_in
from tests.factories import people
from tests.factories.invitations import invitation
from tests.journeys.walking import deliver

pytestmark = pytest.mark.django_db


def test_who_invited_finds_a_notice_that_leads_to_the_person() -> None:
    lead = people.member()
    made = invitation(lead, "lucja@example.org", name="Łucja Wójcik")
    accept_invitation(token=token_of(made), person=None, name="Łucja", password="three calm herons")
    deliver()
    deliver()
    with acting_in(lead.trust_id):
        (notice,) = Notice.objects.all()
    assert (notice.membership_id, notice.sentence) == (lead.membership_id, "Łucja Wójcik has accepted your invitation.")
    assert notice.url.startswith(f"/{lead.trust_slug}/people/")
