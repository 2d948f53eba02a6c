"""Writing notices and reading them."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from schools.notices.enums import Often
from schools.notices.models import LetterWish, Notice
from schools.notices.rules import next_letter
from schools.outbox.actions import post_many
from schools.tenancy.member import Member
from schools.tenancy.standing import current_trust_id
from schools.web.errors import NotFound


@transaction.atomic
def notify(*, membership_ids: Iterable[int], sentence: str, url: str = "") -> None:
    """Give each of these members of the trust one stands in a notice, of which a letter will tell as often as they wish.

    `url` is a path of this site.
    """
    readers = list(dict.fromkeys(membership_ids))
    Notice.objects.bulk_create(
        Notice(trust_id=current_trust_id(), membership_id=membership_id, sentence=sentence, url=url) for membership_id in readers
    )
    wishes = dict(LetterWish.objects.filter(membership__in=readers).values_list("membership", "often"))
    daily = [reader for reader in readers if wishes.get(reader, Often.DAILY) == Often.DAILY]
    at_once = [reader for reader in readers if wishes.get(reader) == Often.AT_ONCE]
    post_many(kind="schools.letter_is_due", subject_ids=daily, due_at=next_letter(timezone.localtime()))
    post_many(kind="schools.letter_is_due", subject_ids=at_once)


@transaction.atomic
def wish_for_letters(*, by: Member, often: str) -> None:
    """Say how often to hear of notices by e-mail, from the next notice on."""
    LetterWish.objects.update_or_create(membership_id=by.membership_id, defaults={"often": often})


@transaction.atomic
def read_notice(*, by: Member, notice_id: int) -> str:
    """Mark one of the member's own notices as read; returns where it leads, empty for nowhere. Raises NotFound for anybody else's."""
    notice = Notice.objects.visible_to(by).select_for_update().filter(pk=notice_id).first()
    if notice is None:
        raise NotFound
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    leads_to: str = notice.url
    return leads_to


@transaction.atomic
def read_all_notices(*, by: Member) -> int:
    """Mark all of the member's notices as read; returns how many were not."""
    number: int = Notice.objects.visible_to(by).unread().update(read_at=timezone.now())
    return number
