"""Taking a framework of ours into the trust, and freezing one that a cycle uses."""

from django.db import transaction
from django.utils import timezone

from reviews.frameworks.models import ExampleQuestion, Framework, Theme
from reviews.frameworks.permissions import may_keep_frameworks
from reviews.frameworks.rules.shipped import SHIPPED, ShippedFramework
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.web.answers import require
from schools.web.errors import NotFound


@transaction.atomic
def take_in(*, by: Member, code_or_pk: str) -> Framework:
    """The framework behind a choice of `queries.choosable_frameworks`. One of ours is copied into the trust when it is first used.

    Raises NotFound for what is not offered.
    """
    require(may_keep_frameworks(by))
    if code_or_pk not in SHIPPED:
        return _own(code_or_pk)
    # Two planners at once make one copy: the second waits for the first.
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    copies: list[Framework] = list(Framework.objects.filter(shipped=code_or_pk).order_by("-number"))
    if not copies:
        return _copy(code_or_pk, SHIPPED[code_or_pk])
    # What the trust has put away is not offered again.
    kept = [copy for copy in copies if copy.put_away_at is None]
    if not kept:
        raise NotFound
    return kept[0]


def _own(pk: str) -> Framework:
    # Locked, so that nobody opens it for changes while it is being chosen.
    rows = Framework.objects.filter(is_draft=False, put_away_at=None).select_for_update(no_key=True)
    found: Framework | None = rows.filter(pk=int(pk)).first() if pk.isascii() and pk.isdigit() else None
    if found is None:
        raise NotFound
    return found


def _copy(code: str, shipped: ShippedFramework) -> Framework:
    taken = set(Framework.objects.filter(name=shipped.name).values_list("number", flat=True))
    number = max(taken, default=0) + 1
    made: Framework = Framework.objects.create(
        name=shipped.name, about=shipped.about, shipped=code, number=number, scale=list(shipped.scale)
    )
    for position, theme in enumerate(shipped.themes, start=1):
        row = Theme.objects.create(framework=made, position=position, title=theme.title, prompt=theme.prompt, is_assured=theme.is_assured)
        ExampleQuestion.objects.bulk_create(
            ExampleQuestion(trust_id=made.trust_id, theme=row, position=place, text=text)
            for place, text in enumerate(theme.questions, start=1)
        )
    return made


@transaction.atomic
def freeze(*, framework_id: int) -> None:
    """From now on, while a cycle uses it, the database keeps this framework as it is. Repeating changes nothing."""
    Framework.objects.filter(pk=framework_id, frozen_at=None).update(frozen_at=timezone.now())
