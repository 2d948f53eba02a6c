"""Inviting: who is told what, what the mail says, what becomes of links."""

from datetime import date, timedelta

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone

from schools.history.queries import versions_of
from schools.models import Invitation, Membership, News, RoleOffered
from schools.people.actions.invitations import Offer, ask_for_invitation, invite, invite_many, resend_invitation, withdraw_invitation
from schools.people.queries.invitations import InvitationMail, InvitationRequestMail, invitation_mail, invitation_request_mail
from schools.people.queries.links import Claim, read_token, token_of
from schools.people.rules import LinkState
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, trusts
from tests.factories.invitations import invitation, path_of

pytestmark = pytest.mark.django_db
TRUSTEE = HeldRole(Role.TRUSTEE)
FORM = {"name": "Ann Reed", "email": "Ann.Reed@Example.org", "roles": ["trustee"], "school": ""}


@pytest.fixture
def lead() -> Member:
    return people.member(trusts.trust("ash"), person=people.person("Lee Lead", "lee@example.org", two_factor=True))


def news(kind: str) -> list[int]:
    return list(News.objects.filter(kind=f"schools.{kind}").values_list("subject_id", flat=True))


def test_an_invitation_is_written_with_its_roles_and_posted(lead: Member) -> None:
    school = trusts.school(trusts.Trust.objects.get(slug="ash"), "Castle Hill")
    made = invitation(
        lead, " Ann@Example.ORG ", HeldRole(Role.SCHOOL_LEADER, school.pk, is_head=True), TRUSTEE, name="Ann Reed", note="Hello"
    )
    assert news("invitation_made") == [made.pk]
    with acting_in(lead.trust_id):
        mail = invitation_mail(made.pk)
        assert [version.pgh_label for version in versions_of(made)] == ["insert"]
        assert not hasattr(versions_of(made)[0], "nonce")
    assert mail == InvitationMail(
        sending=f"invitation {made.pk} {made.sent_at.isoformat()}",
        to="ann@example.org",
        name="Ann Reed",
        trust="Ash Trust",
        inviter="Lee Lead",
        roles=("Headteacher, Castle Hill", "Trustee, whole trust"),
        link=f"http://localhost:8000{path_of(made)}",
        expires_on=timezone.localdate() + timedelta(days=14),
        note="Hello",
    )


def test_the_operator_invites_a_trusts_first_lead() -> None:
    trust = trusts.trust("ash")
    with acting_in(trust.pk):
        made = invite(by=None, email="first@example.org", name="First Lead", roles=[HeldRole(Role.TRUST_LEAD)])
        mail = invitation_mail(made.pk)
        assert mail is not None
        assert mail.inviter == ""
        operator = people.person("Op", "op@example.org", is_operator=True)
        assert invitation_request_mail(made.pk).to == (operator.email,)


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({"email": "LEE@example.org"}, "email", "member already"),
        ({"email": "Open@Example.org"}, "email", "has not answered yet"),
        ({"roles": []}, "roles", "at least one role"),
        ({"ends_on": date(2020, 1, 1)}, "ends_on", "is over"),
        ({"starts_on": date(2100, 1, 2), "ends_on": date(2100, 1, 1)}, "ends_on", "before the first"),
    ],
)
def test_what_cannot_be_invited_is_told_at_its_field(lead: Member, given: dict[str, object], field: str, sentence: str) -> None:
    invitation(lead, "open@example.org")
    with acting_in(lead.trust_id), pytest.raises(BadInput) as caught:
        invite(by=lead, **{"email": "new@example.org", "name": "New", "roles": [TRUSTEE]} | given)  # type: ignore[arg-type]
    assert list(caught.value.problems) == [field]
    assert sentence in caught.value.problems[field]
    with acting_in(lead.trust_id):
        assert Invitation.objects.count() == 1


def test_who_left_and_who_was_withdrawn_can_be_invited_again(lead: Member) -> None:
    gone = people.member(trusts.Trust.objects.get(slug="ash"), Role.TRUSTEE, ends_on=timezone.localdate() - timedelta(days=1))
    again = invitation(lead, gone.email)
    with acting_in(lead.trust_id):
        withdraw_invitation(by=lead, invitation_id=again.pk)
    assert invitation(lead, gone.email).pk != again.pk


def test_nobody_offers_more_than_they_may_give(lead: Member) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    central = people.member(trust, Role.CENTRAL_TEAM)
    with pytest.raises(NotYours, match="say who else does"):
        invitation(central, "", HeldRole(Role.TRUST_LEAD))
    head, other = people.head(trust), trusts.school(trust)
    with pytest.raises(NotYours, match="at your own school only"):
        invitation(head, "", HeldRole(Role.STAFF_MEMBER, other.pk))
    with acting_in(trust.pk):
        assert not Invitation.objects.exists()


def test_many_are_invited_together_or_not_at_all(lead: Member) -> None:
    offers = [Offer(f"a{number}@example.org", f"A {number}", (TRUSTEE,)) for number in range(3)]
    with acting_in(lead.trust_id):
        with pytest.raises(BadInput):
            invite_many(by=lead, offers=[*offers, Offer("lee@example.org", "Lee", (TRUSTEE,))])
        assert not Invitation.objects.exists()
        made = invite_many(by=lead, offers=offers)
        assert news("invitation_made") == [row.pk for row in made]
        assert RoleOffered.objects.filter(role=Role.TRUSTEE).count() == 3


def test_sending_again_makes_the_old_link_useless(lead: Member, client: Client) -> None:
    made = invitation(lead)
    old = path_of(made)
    with acting_in(lead.trust_id):
        Invitation.objects.filter(pk=made.pk).update(expires_at=timezone.now())
        sent = resend_invitation(by=lead, invitation_id=made.pk)
    assert news("invitation_made") == [made.pk, made.pk]
    assert (client.get(old).status_code, client.get(path_of(sent)).status_code) == (410, 200)
    assert "There is a newer mail" in client.get(old).content.decode()


def test_withdrawing_says_so_and_is_final(lead: Member, client: Client) -> None:
    made = invitation(lead)
    with acting_in(lead.trust_id):
        withdraw_invitation(by=lead, invitation_id=made.pk)
        with pytest.raises(WrongStage, match="has been withdrawn"):
            resend_invitation(by=lead, invitation_id=made.pk)
        assert invitation_mail(made.pk) is None
    assert "This invitation was taken back" in client.get(path_of(made)).content.decode()


@pytest.mark.parametrize("token", ["x", "x:y", ":", "e30:abc", "WzEsMl0", "A" * 4000, "%00"])
def test_a_forged_link_opens_nothing(client: Client, token: str) -> None:
    assert read_token(token) is None
    answer = client.get(f"/invitation/{token}/")
    assert (answer.status_code, "This link opens nothing" in answer.content.decode()) == (404, True)
    assert client.post(f"/invitation/{token}/ask/").status_code == 404


def test_a_link_holds_only_under_our_signature(lead: Member, client: Client) -> None:
    made = invitation(lead)
    claim = Claim(lead.trust_id, made.pk, made.nonce)
    assert read_token(token_of(made)) == claim
    assert read_token(token_of(made)[:-1] + "x") is None
    assert read_token(signing.Signer(salt="other").sign_object([lead.trust_id, made.pk, made.nonce])) is None
    # Signed by us, but of a row that is not there or in another trust.
    for trust_id, row_id in ((lead.trust_id, 0), (trusts.trust("birch").pk, made.pk), (10**9, made.pk)):
        made.trust_id, made.pk = trust_id, row_id
        assert client.get(f"/invitation/{token_of(made)}/").status_code == 404


def test_asking_for_a_new_link_reaches_the_inviter_once_a_day(lead: Member, client: Client) -> None:
    made = invitation(lead, "ann@example.org", name="Ann Reed")
    with acting_in(lead.trust_id):
        Invitation.objects.filter(pk=made.pk).update(expires_at=timezone.now())
        before = Invitation.objects.get().asked_at
    page = client.get(path_of(made))
    assert (page.status_code, before) == (410, None)
    assert "Ask for a new invitation" in page.content.decode()
    first, second = (client.post(f"{path_of(made)}ask/").content.decode() for _ in range(2))
    assert "Who invited you gets a mail" in first
    assert "We have asked already" in second
    assert news("invitation_asked_for") == [made.pk]
    with acting_in(lead.trust_id):
        assert invitation_request_mail(made.pk) == InvitationRequestMail(
            asking=f"invitation {made.pk} asked for {Invitation.objects.get().asked_at.isoformat()}",
            to=("lee@example.org",),
            trust="Ash Trust",
            name="Ann Reed",
            email="ann@example.org",
            state=LinkState.EXPIRED,
            url=f"http://localhost:8000/ash/people/invitations/{made.pk}/",
        )


def test_where_the_inviter_has_left_those_who_lead_are_asked(lead: Member) -> None:
    central = people.member(trusts.Trust.objects.get(slug="ash"), Role.CENTRAL_TEAM)
    made = invitation(central)
    with acting_in(lead.trust_id):
        Membership.objects.filter(pk=central.membership_id).update(left_at=timezone.now())
        assert invitation_request_mail(made.pk).to == ("lee@example.org",)


def test_the_form_invites_and_keeps_what_was_typed(lead: Member, client: Client) -> None:
    people.sign_in(client, lead)
    answer = client.post("/ash/people/invite/", FORM | {"ends_on": "2020-01-01"})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "The last day comes before the first, or is over." in text
    assert 'value="Ann.Reed@Example.org"' in text
    answer = client.post("/ash/people/invite/", FORM, follow=True)
    assert "Ann Reed is invited. The link in the mail opens for 14 days." in answer.content.decode()
    with acting_in(lead.trust_id):
        assert Invitation.objects.get().email == "ann.reed@example.org"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"roles": ["school_leader"]}, "Choose the school at which the role is held."),
        ({"school": "SCHOOL"}, "These roles are for the whole trust."),
        ({"is_head": "on"}, "A headteacher is a school leader"),
        ({"roles": ["boss"]}, "Select a valid choice"),
        ({"roles": ["staff_member"], "school": "999999"}, "Select a valid choice"),
        ({"email": "ann@"}, "Enter a valid email address."),
        ({"starts_on": "2030-01-02", "ends_on": "2030-01-01"}, "The last day comes before the first."),
    ],
)
def test_mistakes_in_the_form_are_told(lead: Member, client: Client, typed: dict[str, object], sentence: str) -> None:
    school = trusts.school(trusts.Trust.objects.get(slug="ash"))
    typed = {key: str(school.pk) if value == "SCHOOL" else value for key, value in typed.items()}
    answer = people.sign_in(client, lead).post("/ash/people/invite/", FORM | typed)
    assert sentence in answer.content.decode()
    with acting_in(lead.trust_id):
        assert not Invitation.objects.exists()


def test_a_head_chooses_from_the_own_school_alone(lead: Member, client: Client) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    own = trusts.school(trust, "Castle Hill")
    trusts.school(trust, "Beckside")
    people.sign_in(client, people.head(trust, own))
    text = client.get("/ash/people/invite/").content.decode()
    assert ("Castle Hill" in text, "Beckside" in text) == (True, False)
    assert ('value="staff_member"' in text, 'value="trustee"' in text, "is_head" in text) == (True, False, False)
    typed = {"name": "Ann", "email": "ann@example.org", "roles": ["staff_member"], "school": str(own.pk)}
    assert "The whole trust" not in text
    refused = client.post("/ash/people/invite/", typed | {"school": ""}).content.decode()
    assert "Choose the school at which the role is held." in refused
    assert client.post("/ash/people/invite/", typed).status_code == 302


def test_a_head_of_two_schools_has_to_say_which(lead: Member, client: Client) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    head = people.person("Hal Head")
    for name in ("Castle Hill", "Beckside"):
        people.head(trust, trusts.school(trust, name), person=head)
    people.sign_in(client, head)
    text = client.get("/ash/people/invite/").content.decode()
    assert ("Choose a school" in text, "The whole trust" in text) == (True, False)


def test_a_second_head_is_warned_of(lead: Member, client: Client) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    school = trusts.school(trust, "Castle Hill")
    people.head(trust, school, person=people.person("Gethin Rees"))
    typed = FORM | {"roles": ["school_leader"], "school": str(school.pk), "is_head": "on"}
    answer = people.sign_in(client, lead).post("/ash/people/invite/", typed, follow=True)
    assert "Gethin Rees stays head of the same school until you end that role." in answer.content.decode()


def test_the_pages_of_an_invitation(lead: Member, client: Client) -> None:
    made = invitation(lead, name="Ann Reed", note="Hello\nthere", job_title="Governor")
    people.sign_in(client, lead)
    page = f"/ash/people/invitations/{made.pk}/"
    text = client.get(page).content.decode()
    assert all(words in text for words in ("Ann Reed", "Governor", "Trustee, whole trust", "by Lee Lead", "Hello\nthere", "Send again"))
    assert "A new link is on its way" in client.post(f"{page}resend/", follow=True).content.decode()
    assert "Withdraw the invitation of Ann Reed?" in client.get(f"{page}withdraw/").content.decode()
    assert "is withdrawn" in client.post(f"{page}withdraw/", follow=True).content.decode()
    text = client.get(page).content.decode()
    assert "Withdrawn" in text
    again = client.get(f"/ash/people/invite/?invitation={made.pk}").content.decode()
    assert made.email in again
    assert client.post(f"{page}resend/").status_code == 409


def test_a_link_is_never_shown_to_who_sent_it(lead: Member, client: Client) -> None:
    made = invitation(lead)
    text = people.sign_in(client, lead).get(f"/ash/people/invitations/{made.pk}/").content.decode()
    assert made.nonce not in text
    assert token_of(made) not in text


@pytest.mark.parametrize("number", ["0", "9" * 30])
def test_an_invitation_that_is_not_there(lead: Member, client: Client, number: str) -> None:
    people.sign_in(client, lead)
    assert client.get(f"/ash/people/invitations/{number}/").status_code == 404
    assert client.get(f"/ash/people/invite/?invitation={number}&again={number}").status_code == 200


def test_a_head_does_not_find_invitations_to_other_schools(lead: Member, client: Client) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    made = invitation(lead, "", HeldRole(Role.STAFF_MEMBER, trusts.school(trust).pk))
    people.sign_in(client, people.head(trust))
    for path in ("", "withdraw/"):
        assert client.get(f"/ash/people/invitations/{made.pk}/{path}").status_code == 404
    assert client.post(f"/ash/people/invitations/{made.pk}/resend/").status_code == 404


def test_asking_with_an_unknown_row_is_not_found(lead: Member) -> None:
    made = invitation(lead)
    token = token_of(made)
    with acting_in(lead.trust_id):
        RoleOffered.objects.all().delete()
        Invitation.objects.all().delete()
    with pytest.raises(NotFound):
        ask_for_invitation(token=token)


def test_a_name_stays_on_one_line_so_that_nobody_plants_a_paragraph_in_a_letter(client: Client) -> None:
    lead = people.member(trusts.trust("elm"))
    words = {"name": "Ann\r\n\r\nClick here: https://elsewhere.example", "email": "ann@example.org", "roles": ["trustee"]}
    people.sign_in(client, lead).post("/elm/people/invite/", words)
    with acting_in(lead.trust_id):
        assert Invitation.objects.get().name == "Ann Click here: https://elsewhere.example"
