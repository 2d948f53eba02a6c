"""Trusts and schools for tests. An owned row is made inside its trust, whichever one the test stands in."""

from itertools import count
from typing import Any

from django.db import transaction

from schools.models import School, Trust
from schools.tenancy.enums import TrustKind
from schools.tenancy.standing import acting_in

_numbers = count(1)


def trust(slug: str = "", **fields: Any) -> Trust:
    """An open trust; without a slug each gets one of its own."""
    slug = slug or f"trust-{next(_numbers)}"
    return Trust.objects.create(slug=slug, **{"name": f"{slug.replace('-', ' ').title()} Trust"} | fields)


def partnership(slug: str = "", **fields: Any) -> Trust:
    """A partnership: a tenant whose schools belong to several trusts."""
    return trust(slug or f"partnership-{next(_numbers)}", kind=TrustKind.PARTNERSHIP, **fields)


def school(trust: Trust, name: str = "", **fields: Any) -> School:
    """A school of the trust, with a URN of its own unless one or a group UID is given."""
    number = next(_numbers)
    if "urn" not in fields and "group_uid" not in fields:
        fields["urn"] = 900000 + number
    with acting_in(trust.pk), transaction.atomic():
        return School.objects.create(name=name or f"School {number}", **fields)
