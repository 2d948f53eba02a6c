"""Where the deeds on a framework begin: its row, locked, for somebody who may, at the right moment."""

from django.db.models import Max

from reviews.frameworks.models import Framework
from reviews.frameworks.permissions import may_keep_frameworks, may_see_framework
from reviews.frameworks.queries.moments import is_being_written
from reviews.frameworks.rules.shipped import SHIPPED
from reviews.frameworks.rules.texts import folded
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.tenancy.standing import current_trust_id
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage


def locked_framework(by: Member, framework_id: int) -> Framework:
    """The row, locked against other deeds. Raises NotFound, also for a draft that is not this member's to see; NotYours."""
    row: Framework | None = Framework.objects.select_for_update(no_key=True).filter(pk=framework_id).first()
    if row is None or not may_see_framework(by, row):
        raise NotFound
    require(may_keep_frameworks(by))
    return row


def locked_draft(by: Member, framework_id: int) -> Framework:
    """The same, of a version that is being written. Raises WrongStage besides."""
    row = locked_framework(by, framework_id)
    require(is_being_written(row), WrongStage)
    return row


def refuse_taken_name(name: str, but: Framework | None = None) -> None:
    """One framework at a time is named, so that a form sent twice makes one. A version may keep its forerunner's name. Raises BadInput."""
    Trust.objects.select_for_update(no_key=True).get(pk=current_trust_id())
    if but is not None and but.copied_from is not None and folded(but.copied_from.name) == folded(name):
        return
    taken = Framework.objects.exclude(pk=but.pk if but else None).values_list("name", flat=True)
    if folded(name) in {folded(other) for other in (*taken, *(ours.name for ours in SHIPPED.values()))}:
        raise BadInput({"name": "There is a framework of this name already. Make a new version of that one, or choose another name."})


def next_number(name: str) -> int:
    """The number of the next version by this name."""
    newest: int | None = Framework.objects.filter(name=name).aggregate(newest=Max("number"))["newest"]
    return (newest or 0) + 1
