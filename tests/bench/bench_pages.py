"""Pages beside bare Django pages of like size: same server, same machine, asked in turn in the same run, each just before its like.

What is bare has a session, a user and one query. A page's queries are counted in this process; the HTML's weight is what came.
"""

import os
import subprocess
import sys
from dataclasses import dataclass

from django.test import Client

from config.launch.places import CHECKOUT
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.bench.database import make_database, migrate, url_of
from tests.bench.figures import Figure
from tests.bench.sites import Page, Site, ask_in_turn, site
from tests.bench.year import fill_year
from tests.factories import people, trusts
from tests.queries import queries_of

ROUNDS = 200
BARE = "tests.bench.bare.settings"


@dataclass(frozen=True, slots=True)
class Pair:
    """A page of ours, who asks for it, and the bare one that is most like it."""

    name: str
    path: str
    beside: str
    who: Member


def fill() -> list[Pair]:
    """Pages of a trust of 15 schools and 120 people; and of one with a year of reviews of 60 schools."""
    trust = trusts.trust("bench", name="Bench Trust")
    schools = [trusts.school(trust, f"School {number:02}", easting=400000 + 1000 * number, northing=300000) for number in range(15)]
    lead = people.member(trust, Role.TRUST_LEAD)
    for number in range(119):
        people.member(trust, Role.STAFF_MEMBER if number % 3 else Role.SCHOOL_LEADER, schools[number % 15])
    reviewing = trusts.trust("year", name="Year Trust")
    year = fill_year(reviewing, people.member(reviewing, Role.TRUST_LEAD))
    return [
        Pair("home", "/bench/", "detail", lead),
        Pair("people (50 rows)", "/bench/people/", "listing", lead),
        Pair("school", f"/bench/schools/{schools[0].pk}/", "school", lead),
        Pair("invitation form", "/bench/people/invite/", "form", lead),
        Pair("timetable (60 schools)", year.timetable, "timetable", year.lead),
        Pair("self-review, a theme", year.theme, "theme", year.head),
        Pair("visit, 40 notes", year.visit, "visit", year.reviewer),
        Pair("report", year.report, "report", year.lead),
    ]


def bare_cookie() -> str:
    """Fill the bare site in a process of its own, as its settings are others; gives its session's cookie."""
    make_database("bench_bare")
    address = url_of("bench_bare", as_owner=True)
    migrate(BARE, "--run-syncdb", BARE_DATABASE_URL=address)
    told = subprocess.run(
        [sys.executable, "manage.py", "fill_bare"],
        env={**os.environ, "BARE_DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": BARE},
        cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return f"sessionid={told.stdout.strip()}"


def run() -> list[Figure]:
    pairs = fill()
    bare_key, bare_address = bare_cookie(), url_of("bench_bare", as_owner=True)
    with site("tests.bench.settings") as ours, site(BARE, BARE_DATABASE_URL=bare_address) as bare:
        figures = measure(pairs, ours, bare, bare_key)
        figures.append(Figure("worker memory", ours.worker_mib(), "MiB", bare.worker_mib()))
    for pair in pairs:
        client = people.sign_in(Client(headers={"host": "localhost"}), pair.who)
        figures.append(Figure(f"{pair.name}: queries", len(queries_of(client, pair.path)), "queries"))
    return figures


def measure(pairs: list[Pair], ours: Site, bare: Site, bare_key: str) -> list[Figure]:
    """Median milliseconds and kilobytes of each pair."""
    # Two pages may have one like: in a dictionary it is asked once a round, and both sites are found as cold.
    pages: dict[str, Page] = {}
    for pair in pairs:
        pages[pair.name] = Page(pair.name, ours, pair.path, key_of(pair.who))
        pages.setdefault(f"bare {pair.beside}", Page(f"bare {pair.beside}", bare, f"/{pair.beside}/", bare_key))
    asked = ask_in_turn(list(pages.values()), ROUNDS)
    figures = []
    for pair in pairs:
        mine, other = asked[pair.name], asked[f"bare {pair.beside}"]
        figures.append(Figure(f"{pair.name}: median", mine.median, "ms", other.median))
        figures.append(Figure(f"{pair.name}: HTML", mine.weight / 1000, "kB", other.weight / 1000))
    return figures


def key_of(who: Member) -> str:
    """The cookie of a session of this member."""
    cookie = people.session_cookie(who)
    return f"{cookie['name']}={cookie['value']}"
