"""Notices for tests."""

from django.db import transaction

from schools.models import Notice
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in


def notice(member: Member, sentence: str = "Something happened.", url: str = "") -> Notice:
    """A new notice for the member."""
    with acting_in(member.trust_id), transaction.atomic():
        made: Notice = Notice.objects.create(membership_id=member.membership_id, sentence=sentence, url=url)
        return made
