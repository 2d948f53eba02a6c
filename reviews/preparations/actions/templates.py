"""The trust's own day template."""

from collections.abc import Sequence

from django.db import transaction

from reviews.cycles.permissions import may_plan
from reviews.preparations.models import TemplateActivity
from reviews.preparations.queries.templates import fingerprint, own_lines
from reviews.preparations.rules.template import Line
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.web.answers import require


@transaction.atomic
def save_template(*, by: Member, lines: Sequence[Line], seen: str) -> list[Line] | None:
    """Make these the trust's template. Where somebody saved another since `seen`, nothing is written and theirs
    comes back; None otherwise. Programmes that were begun already stay as they are."""
    require(may_plan(by))
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    now = own_lines()
    if fingerprint(now) not in (seen, fingerprint(lines)):
        return now
    TemplateActivity.objects.all().delete()
    TemplateActivity.objects.bulk_create(
        TemplateActivity(
            trust_id=by.trust_id, day=line.day, starts_at=line.starts_at, minutes=line.minutes, kind=line.kind, title=line.title
        )
        for line in lines
    )
    return None


@transaction.atomic
def restore_template(*, by: Member) -> None:
    """Take ours again; the trust's own lines stay in the history. Raises NotYours."""
    require(may_plan(by))
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    TemplateActivity.objects.all().delete()
