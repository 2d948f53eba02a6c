"""Notices a member finds in the app, and the log of letters that were sent."""

from typing import Any, ClassVar

from django.db import models

from schools.notices.enums import Often
from schools.people.models import Membership
from schools.tenancy.member import Member
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Whose notices."""

    def visible_to(self, member: Member) -> "NoticeQuerySet":
        """A notice is its reader's alone."""
        return self.filter(membership=member.membership_id)

    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)


class Notice(Owned):
    """A sentence for one member, and where it leads: a path of this site, or nowhere."""

    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="notices")
    sentence = models.CharField(max_length=300)
    url = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    # When a letter told of it. What was read before is not mailed any more.
    mailed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = owned_manager(NoticeQuerySet)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "membership", "-created_at"], name="notices_of_a_member")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_notice_leads_to_a_page_of_ours",
                condition=models.Q(url="") | (models.Q(url__startswith="/") & ~models.Q(url__startswith="//")),
            ),
        ]

    def __str__(self) -> str:
        return self.sentence


class LetterWish(Owned):
    """How often a member wants to hear of notices by e-mail. Who has none gets one letter a day."""

    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    often = models.CharField(max_length=8, choices=Often, default=Often.DAILY)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "membership"], name="a_member_has_one_wish_for_letters")]

    def __str__(self) -> str:
        return self.get_often_display()


class LetterSent(Owned):
    """That a letter went to an address, once: its key says which. Its words are not kept, as they may hold a link that opens a door."""

    key = models.CharField(max_length=100)
    address = models.EmailField(max_length=254)
    subject = models.CharField(max_length=200)
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "letters sent"
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "key"], name="a_letter_is_sent_once")]

    def __str__(self) -> str:
        return f"{self.subject} to {self.address}"
