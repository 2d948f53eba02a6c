"""Who leads the trusts of one database, signed in, with what their pages ask: a process of its own, as it can stand in one database only.

`manage.py shell --command "from tests.bench.nation import tell; tell()"` prints it as JSON.
"""

import json
import sys
from dataclasses import asdict, dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.db import transaction
from django.test import Client

from schools.models import RoleHeld, School, Trust
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories.people import sign_in
from tests.queries import queries_of

DEMO = "three-valleys"
PAGES = {"home": "", "picture": "picture/"}


@dataclass(frozen=True, slots=True)
class Seat:
    """Whose pages are asked for: the lead of a trust of so many schools."""

    slug: str
    schools: int
    cookie: str
    queries: dict[str, int]


def tell() -> None:
    """The demo's trust; where there is a nation, also its trust that is most like it in size, and its largest."""
    sizes = {trust.slug: _size(trust) for trust in Trust.objects.all()}
    wanted = {"demo": DEMO}
    if nation := {slug: size for slug, size in sizes.items() if slug.startswith("nation-")}:
        wanted["like"] = min(nation, key=lambda slug: (abs(nation[slug] - sizes[DEMO]), slug))
        wanted["largest"] = max(nation, key=lambda slug: (nation[slug], slug))
    sys.stdout.write(json.dumps({name: asdict(_seat(slug, sizes[slug])) for name, slug in wanted.items()}))


def _size(trust: Trust) -> int:
    with acting_in(trust.pk), transaction.atomic():
        return School.objects.filter(left_on=None).count()


def _seat(slug: str, schools: int) -> Seat:
    """The first lead, with an authenticator app: none is let in without."""
    with acting_in(Trust.objects.get(slug=slug).pk), transaction.atomic():
        person = RoleHeld.objects.filter(role=Role.TRUST_LEAD).order_by("pk")[0].membership.person
    if not Authenticator.objects.filter(user=person).exists():
        TOTP.activate(person, generate_totp_secret())
    client = sign_in(Client(headers={"host": "localhost"}), person)
    name = settings.SESSION_COOKIE_NAME
    queries = {page: len(queries_of(client, f"/{slug}/{path}")) for page, path in PAGES.items()}
    return Seat(slug, schools, f"{name}={client.cookies[name].value}", queries)
