"""Bringing a trust on board: it opens, and its first lead is invited, or neither happens."""

from django.db import transaction

from schools.people.actions.invitations import invite
from schools.people.models import Person
from schools.tenancy.enums import Role, TrustKind
from schools.tenancy.member import HeldRole
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_in
from schools.trusts.actions.opening import open_trust
from schools.web.answers import no, require


@transaction.atomic
def bring_on_board(
    *,
    by: Person | None,
    lead_email: str,
    lead_name: str,
    kind: TrustKind = TrustKind.TRUST,
    group_uid: int | None = None,
    name: str = "",
    slug: str = "",
) -> Trust:
    """Open a trust or a partnership and invite who leads it. `by` is an operator, or None for a command on the machine itself.

    Raises NotYours for anybody else, BadInput by field for what stands against it; then nothing was written.
    """
    if by is not None and not by.is_operator:
        require(no("Only an operator of this installation opens trusts."))
    trust = open_trust(kind=kind, group_uid=group_uid, name=name, slug=slug)
    with acting_in(trust.pk):
        invite(by=None, email=lead_email, name=lead_name, roles=[HeldRole(Role.TRUST_LEAD)])
    return trust
