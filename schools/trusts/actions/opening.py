"""Opening a trust or a partnership on this installation. Who may, and who leads it, is for those who know people to say."""

from datetime import date

from django.db import IntegrityError, transaction

from schools.register.queries import group_of
from schools.register.rules.words import readable_name
from schools.tenancy.enums import TrustKind
from schools.tenancy.models import Trust
from schools.tenancy.rules import LONGEST_SLUG, is_trust_slug
from schools.trusts.rules.slugs import slug_for
from schools.web.errors import BadInput

LONGEST_NAME = 200


@transaction.atomic
def open_trust(*, kind: TrustKind = TrustKind.TRUST, group_uid: int | None = None, name: str = "", slug: str = "") -> Trust:
    """Open a trust, which takes its name from the register unless one is given; or a partnership, which needs one.

    A trust that the register does not know yet has no group UID and a name. Raises BadInput.
    """
    _refuse(_group_problems(kind, group_uid))
    group = group_of(group_uid) if group_uid is not None else None
    name = " ".join(name.split()) or (readable_name(group.name) if group else "")
    slug = slug or slug_for(name, set(Trust.objects.values_list("slug", flat=True)))
    _refuse(_name_problems(name) | (_address_problems(slug) if name else {}))
    try:
        with transaction.atomic():
            return Trust.objects.create(kind=kind, group_uid=group_uid, name=name, slug=slug)
    except IntegrityError:
        raise BadInput({"slug": "Somebody has just opened a trust with this address or group: look at the list."}) from None


def _refuse(problems: dict[str, str]) -> None:
    if problems:
        raise BadInput(problems)


def _group_problems(kind: TrustKind, group_uid: int | None) -> dict[str, str]:
    if group_uid is None:
        return {}
    if kind == TrustKind.PARTNERSHIP:
        return {"group_uid": "A partnership is not in the register: leave this empty."}
    if present := Trust.objects.filter(group_uid=group_uid).first():
        return {"group_uid": f"{present.name} is on board already, at /{present.slug}/."}
    group = group_of(group_uid)
    if group is None:
        return {"group_uid": f"The register here has no group {group_uid}. Look at the number again, or import the register's newest file."}
    if not group.is_open:
        return {"group_uid": f"{readable_name(group.name)} is closed in the register{_since(group.closed_on)}."}
    return {}


def _since(day: date | None) -> str:
    return f" since {day.day} {day:%B %Y}" if day else ""


def _name_problems(name: str) -> dict[str, str]:
    if not name:
        return {"name": "Write the name, or give the number under which the register has it."}
    if len(name) > LONGEST_NAME:
        return {"name": f"The name has {len(name)} letters; at most {LONGEST_NAME} are kept."}
    return {}


def _address_problems(slug: str) -> dict[str, str]:
    if not is_trust_slug(slug):
        return {
            "slug": f"“{slug}” cannot be an address: use small letters, digits and single hyphens, at most {LONGEST_SLUG}, "
            "and none of the words that we need ourselves."
            if slug
            else "Write an address in small letters; the name has none to make one from."
        }
    if Trust.objects.filter(slug=slug).exists():
        return {"slug": f"The address /{slug}/ is taken."}
    return {}
