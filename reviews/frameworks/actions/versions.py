"""The life of a framework of the trust's own: begun, or copied into a new version; ready for use; put away."""

from django.db import transaction
from django.utils import timezone

from reviews.frameworks.actions.doors import locked_draft, locked_framework, next_number, refuse_taken_name
from reviews.frameworks.models import ExampleQuestion, Framework, Theme
from reviews.frameworks.permissions import may_keep_frameworks
from reviews.frameworks.queries.moments import may_be_copied, may_be_reopened
from reviews.frameworks.queries.texts import version_texts
from reviews.frameworks.rules.readiness import readiness_of
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.web.answers import require
from schools.web.errors import WrongStage


@transaction.atomic
def begin_framework(*, by: Member, name: str, about: str) -> Framework:
    """A draft without themes. Raises NotYours, BadInput for a name that is taken."""
    require(may_keep_frameworks(by))
    refuse_taken_name(name)
    made: Framework = Framework.objects.create(name=name, about=about, is_draft=True)
    return made


@transaction.atomic
def copy_framework(*, by: Member, framework_id: int) -> Framework:
    """The draft of the next version: what this one says, to be changed. Where one is being written already, that one.

    Raises NotFound, NotYours, WrongStage.
    """
    old = locked_framework(by, framework_id)
    require(may_be_copied(old), WrongStage)
    # Two who ask at once get the same draft: the second waits for the first.
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    begun: Framework | None = Framework.objects.filter(name=old.name, is_draft=True, put_away_at=None).first()
    return begun or _copy(old)


def _copy(old: Framework) -> Framework:
    number = next_number(old.name)
    kept = {name: getattr(old, name) for name in ("name", "about", "scale", "uses_scale")}
    made: Framework = Framework.objects.create(number=number, copied_from=old, is_draft=True, **kept)
    for theme in Theme.objects.filter(framework=old).order_by("position", "pk").prefetch_related("questions"):
        row = Theme.objects.create(
            framework=made, position=theme.position, title=theme.title, prompt=theme.prompt, is_assured=theme.is_assured
        )
        ExampleQuestion.objects.bulk_create(
            ExampleQuestion(trust_id=made.trust_id, theme=row, position=question.position, text=question.text)
            for question in theme.questions.all()
        )
    return made


@transaction.atomic
def finish_framework(*, by: Member, framework_id: int) -> Framework:
    """Ready for use: from now on cycles may choose it, and everybody reads it. Raises NotFound, NotYours, WrongStage."""
    row = locked_draft(by, framework_id)
    if missing := readiness_of(version_texts([row])[row.pk]).missing:
        raise WrongStage(" ".join(missing))
    _save(row, is_draft=False)
    return row


@transaction.atomic
def reopen_framework(*, by: Member, framework_id: int) -> Framework:
    """Back to a draft, while no cycle has chosen it. Raises NotFound, NotYours, WrongStage."""
    row = locked_framework(by, framework_id)
    require(may_be_reopened(row), WrongStage)
    _save(row, is_draft=True)
    return row


@transaction.atomic
def put_away_framework(*, by: Member, framework_id: int) -> Framework:
    """Offer it no longer. What uses it goes on. Repeating changes nothing. Raises NotFound, NotYours."""
    row = locked_framework(by, framework_id)
    if row.put_away_at is None:
        row.put_away_at = timezone.now()
        row.save(update_fields=["put_away_at"])
    return row


@transaction.atomic
def take_out_framework(*, by: Member, framework_id: int) -> Framework:
    """Offer it again. Repeating changes nothing. Raises NotFound, NotYours."""
    row = locked_framework(by, framework_id)
    if row.put_away_at is not None:
        row.put_away_at = None
        row.save(update_fields=["put_away_at"])
    return row


def _save(row: Framework, *, is_draft: bool) -> None:
    row.is_draft = is_draft
    row.version += 1
    row.save(update_fields=["is_draft", "version"])
