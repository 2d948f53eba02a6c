"""Reminding. The only place where reminders change."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from textwrap import shorten

from django.db import transaction

from reviews.reminders.models import Reminder
from reviews.reminders.queries.due import LONGEST, ToTell, to_tell
from schools.notices.actions.notices import notify
from schools.outbox.actions import post
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_in, current_trust_id


def ask_every_trust() -> int:
    """Post news for each open trust that its people may have to be reminded; each is seen to by a task of its own. How many trusts."""
    trusts = list(Trust.objects.filter(is_open=True).order_by("pk").values_list("pk", flat=True))
    for trust_id in trusts:
        with acting_in(trust_id), transaction.atomic():
            post(kind="reviews.day_has_begun", subject_id=trust_id)
    return len(trusts)


def remind(*, today: date) -> int:
    """Tell everybody in the trust one stands in of what is due; how many notices were written. Done twice it tells nobody anything new."""
    return tell_once(find=partial(to_tell, today))


@transaction.atomic
def tell_once(*, find: Callable[[], Iterable[ToTell]]) -> int:
    """Tell what `find` finds in the trust one stands in, which leaves out what was told before; how many notices were written."""
    # One run at a time in a trust, so that each sees what the other has told.
    Trust.objects.select_for_update(no_key=True).get(pk=current_trust_id())
    new = {each.key: each for each in find()}.values()
    Reminder.objects.bulk_create(map(_row, new))
    readers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for each in new:
        readers[each.sentence, each.url].append(each.membership_id)
    for (sentence, url), membership_ids in readers.items():
        notify(membership_ids=membership_ids, sentence=shorten(sentence, LONGEST, placeholder=" …"), url=url)
    return sum(map(len, readers.values()))


def _row(told: ToTell) -> Reminder:
    return Reminder(trust_id=current_trust_id(), membership_id=told.membership_id, kind=told.kind, thing=told.thing, due_on=told.due_on)
