"""What somebody sees who holds the link of an invitation."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from schools.people.models import Invitation, Person
from schools.people.queries.invitations import roles_in_words
from schools.people.queries.links import read_token
from schools.people.rules import LinkState, link_state
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_in

_HEADINGS = {
    LinkState.OPEN: "Join {trust}",
    LinkState.EXPIRED: "This invitation is too old",
    LinkState.USED: "This invitation has been used",
    LinkState.WITHDRAWN: "This invitation was taken back",
    LinkState.REPLACED: "There is a newer mail",
    LinkState.FORGED: "This link opens nothing",
}
_SENTENCES = {
    LinkState.OPEN: "",
    LinkState.EXPIRED: "Its time ran out before it was used. Ask for a new one: {inviter} gets a mail.",
    LinkState.USED: "Somebody has joined {trust} with it. If that was you, sign in. If it was not, ask for a new one and tell {inviter}.",
    LinkState.WITHDRAWN: "{inviter} took the invitation to {trust} back. If you think that is a mistake, ask for a new one.",
    LinkState.REPLACED: "The invitation to {trust} was sent again, and only the link in the newest mail opens. Look for that one first.",
    LinkState.FORGED: "It is not whole, or was changed on its way. Copy the whole address from the mail; if that does not help, ask the "
    "person who invited you to send it again.",
}


@dataclass(frozen=True, slots=True)
class LinkPage:
    """What who holds a link sees. `has_account` is told to nobody else."""

    state: LinkState
    trust: str = ""
    inviter: str = ""
    roles: tuple[str, ...] = ()
    name: str = ""
    email: str = ""
    note: str = ""
    starts_on: date | None = None
    expires_on: date | None = None
    has_account: bool = False
    signed_in_as: str = ""
    address: str = ""

    @property
    def heading(self) -> str:
        """What has become of the link, in a few words."""
        return _HEADINGS[self.state].format(trust=self.trust)

    @property
    def what_happened(self) -> str:
        """Why it opens nothing, and what helps."""
        said = _SENTENCES[self.state].format(trust=self.trust, inviter=self.inviter or "the person who invited you")
        return said[:1].upper() + said[1:]

    @property
    def can_ask(self) -> bool:
        """Whether there is anybody to ask for a new one."""
        return self.state not in (LinkState.OPEN, LinkState.FORGED)

    @property
    def sign_in_url(self) -> str:
        """Sign in, and back here."""
        return f"{reverse('account_login')}?{urlencode({'next': self.address})}"

    @property
    def sign_out_url(self) -> str:
        """Sign out, and back here."""
        return f"{reverse('account_logout')}?{urlencode({'next': self.address})}"

    @property
    def is_open(self) -> bool:
        return self.state == LinkState.OPEN

    @property
    def is_mine(self) -> bool:
        """Whether the account that is signed in is the invited one."""
        return self.signed_in_as == self.email != ""

    @property
    def status(self) -> int:
        """Gone, where it once led somewhere."""
        return {LinkState.OPEN: 200, LinkState.FORGED: 404}.get(self.state, 410)


FORGED = LinkPage(LinkState.FORGED)


def link_page(token: str, person: Person | None) -> LinkPage:
    """What the holder of a link sees, signed in or not. It changes nothing: mail scanners open links before people do."""
    claim = read_token(token)
    if claim is None:
        return FORGED
    with acting_in(claim.trust_id):
        row = Invitation.objects.select_related("invited_by__person").filter(pk=claim.invitation_id).first()
        trust = Trust.objects.filter(pk=claim.trust_id, is_open=True).first()
        if row is None or trust is None:
            return FORGED
        state = link_state(row.stage, row.nonce == claim.nonce, row.expires_at, row.ends_on, timezone.now())
        inviter = row.invited_by.person.name if row.invited_by else ""
        if state != LinkState.OPEN:
            return LinkPage(state, trust.name, inviter, signed_in_as=person.email if person else "")
        return LinkPage(
            state=state,
            trust=trust.name,
            inviter=inviter,
            roles=roles_in_words(row),
            name=row.name,
            email=row.email,
            note=row.note,
            starts_on=row.starts_on if row.starts_on > timezone.localdate() else None,
            expires_on=timezone.localdate(row.expires_at),
            has_account=Person.objects.filter(email=row.email).exists(),
            signed_in_as=person.email if person else "",
            address=reverse("schools:accept_invitation", kwargs={"token": token}),
        )
