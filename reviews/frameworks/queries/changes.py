"""What a version changed against the one it was made of."""

from dataclasses import dataclass

from reviews.frameworks.models import Framework
from reviews.frameworks.permissions import may_see_framework
from reviews.frameworks.queries.addresses import crumbs_to, framework_url
from reviews.frameworks.queries.texts import version_texts
from reviews.frameworks.rules.changes import Changes, changes_between
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """From `before` to `now`, each by name and version."""

    crumbs: tuple[Crumb, ...]
    before: str
    before_url: str
    now: str
    now_url: str
    changes: Changes


def changes_page(member: Member, version_id: int) -> ChangesPage:
    """Three queries. Raises NotFound, also where a version was not made of another."""
    row: Framework | None = Framework.objects.select_related("copied_from").filter(pk=version_id).first()
    if row is None or row.copied_from is None or not may_see_framework(member, row):
        raise NotFound
    old = row.copied_from
    texts = version_texts([old, row])
    url = framework_url(member, row.pk)
    return ChangesPage(
        crumbs=crumbs_to(member, Crumb(row.name, url), Crumb("What changed")),
        before=str(old),
        before_url=framework_url(member, old.pk),
        now=str(row),
        now_url=url,
        changes=changes_between(texts[old.pk], texts[row.pk]),
    )
