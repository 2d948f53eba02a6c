"""What notices ask of a member on the home page: to be read."""

from collections.abc import Iterable

from django.urls import reverse

from schools.tenancy.member import Member
from schools.web.registries import NextStep


def unread_step(member: Member) -> Iterable[NextStep]:
    """One step while there are new notices. Asks nothing: how many came with the member."""
    if number := member.unread:
        what = "Read a new notice" if number == 1 else f"Read {number} new notices"
        url = reverse("schools:notices", kwargs={"trust_slug": member.trust_slug})
        yield NextStep(what=what, url=url, who=member.name, deed="Read", may_wait=True)
