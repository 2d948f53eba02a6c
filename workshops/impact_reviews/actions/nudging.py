"""Nudging whoever can act: each nudge goes once."""

from collections import defaultdict
from datetime import date
from textwrap import shorten

from django.db import transaction

from schools.notices.actions.notices import notify
from schools.outbox.actions import post
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_in, current_trust_id
from workshops.impact_reviews.actions.opening import open_due
from workshops.impact_reviews.models import Nudge
from workshops.impact_reviews.queries.due import to_nudge

# Of a notice.
_LONGEST = 300


def ask_every_trust() -> int:
    """Post news for each open trust that its check-backs may be due; each is seen to by a task of its own. How many trusts."""
    trusts = list(Trust.objects.filter(is_open=True).order_by("pk").values_list("pk", flat=True))
    for trust_id in trusts:
        with acting_in(trust_id), transaction.atomic():
            post(kind="workshops.check_backs_are_due", subject_id=trust_id)
    return len(trusts)


@transaction.atomic
def check_back(*, today: date) -> int:
    """Open what is due in the trust one stands in, and nudge; how many notices were written. Done twice it does nothing new."""
    # One run at a time in a trust, so that each sees what the other has opened and told.
    Trust.objects.select_for_update(no_key=True).get(pk=current_trust_id())
    open_due(today=today)
    new = to_nudge(today)
    Nudge.objects.bulk_create(Nudge(trust_id=current_trust_id(), membership_id=each.membership_id, about=each.about) for each in new)
    readers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for each in new:
        readers[each.sentence, each.url].append(each.membership_id)
    for (sentence, url), membership_ids in readers.items():
        notify(membership_ids=membership_ids, sentence=shorten(sentence, _LONGEST, placeholder=" …"), url=url)
    return len(new)
