"""What the register has for a nation, and which of its trusts are there already."""

from collections.abc import Iterable

from schools.demo.rules.nation import Registered
from schools.register.enums import OPEN_STATUSES
from schools.register.models import Establishment, Group
from schools.tenancy.models import Trust

OURS = "nation-"


def registered() -> tuple[list[Registered], list[int]]:
    """Groups that are no trust of this installation but a made one, with their open schools; and all open schools. Three queries."""
    rows = list(Establishment.objects.filter(status__in=OPEN_STATUSES).order_by("urn").values_list("urn", "group_uid"))
    members: dict[int, list[int]] = {}
    for urn, uid in rows:
        if uid is not None:
            members.setdefault(uid, []).append(urn)
    on_board = set(Trust.objects.exclude(slug__startswith=OURS).exclude(group_uid=None).values_list("group_uid", flat=True))
    names = Group.objects.filter(uid__in=members.keys() - on_board, is_open=True).order_by("uid").values_list("uid", "name")
    return [Registered(uid, name, tuple(members[uid])) for uid, name in names], [urn for urn, _ in rows]


def there_already(slugs: Iterable[str]) -> set[str]:
    """Which of these are made. One query."""
    return set(Trust.objects.filter(slug__in=list(slugs)).values_list("slug", flat=True))
