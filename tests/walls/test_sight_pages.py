"""Who sees what, when, through the pages: everybody opens every page, file and letter about one review at every stage.

The table itself is `reviews/assignments/rules/sight.py`; that it is complete is proved beside it. Here it is held against what really comes
out: whoever may not see a thing never meets its word, and who may meets it somewhere.
"""

import importlib
import inspect
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import SIGHT, Thing, Tie
from reviews.cycles.enums import ReviewStage, Sharing
from reviews.models import Cycle, Review
from schools.notices.actions.digests import send_digest
from schools.tenancy.standing import acting_in
from tests.factories import people
from tests.walls.access import ACCESS, KEYS
from tests.walls.addresses import addresses
from tests.walls.sight import COMMON, SHOWN_BY, TOLD_BY, WORDS, Person, make_sight
from tests.walls.world import World

pytestmark = pytest.mark.django_db

BESIDES = (
    "schools:home",
    "schools:notices",
    "schools:school",
    "schools:person",
    "reviews:cycles",
    "reviews:timetable",
    "reviews:timetable_xlsx",
    "reviews:timetable_ics",
    "reviews:teams",
    "reviews:reports",
)
# Parts of an address that name nothing of a review.
OF_NO_REVIEW = {"trust_slug", "cycle_id", "step", "framework_id", "edited_id", "draft_theme_id"}
# Everybody in the trust sees these, so they have no word.
OPEN_TO_ALL = {Thing.TIMETABLE, Thing.TEAM}


def stages() -> list[str]:
    """One of those at which everybody sees the same."""
    shown: dict[tuple[bool, ...], str] = {}
    for stage in ReviewStage.values:
        shown.setdefault(tuple(stage in SIGHT[thing][tie] for thing in Thing for tie in Tie), stage)
    return list(shown.values())


ROUNDS = [*((stage, "all_leaders") for stage in stages()), *(("released", rule) for rule in Sharing.values if rule != "all_leaders")]


def pages(world: World) -> list[str]:
    """Every address that is read with GET and speaks of this review or of something in it, and those that gather from all reviews."""
    found = []
    for name, parts in addresses().items():
        speaks_of_it = name.startswith(("reviews:", "reports:")) and parts - OF_NO_REVIEW
        if (speaks_of_it or name in BESIDES) and "get" in str(ACCESS[name]):
            kwargs = {part: world.trust.slug if part == "trust_slug" else KEYS[part](world) for part in parts}
            found.append(reverse(name, kwargs=kwargs))
    return [*found, f"/{world.trust.slug}/search/?q={COMMON}"]


def rounds_of(name: str, person: Person) -> set[tuple[str, str]]:
    """When somebody looks: at the first stage, whenever they may see something else than before, and once the report is out."""
    kept, before = {("released", "all_leaders")}, None
    for stage, sharing in ROUNDS:
        may = person.may_meet(name, stage, sharing)
        if may != before:
            kept.add((stage, sharing))
        before = may
    return kept


def words_in(client: Client, url: str) -> set[str]:
    """Which of the words come back from there, whatever it is: a page, a calendar, a workbook, a file, a picture."""
    response = client.get(url)
    if response.status_code != 200:
        return set()
    content: bytes = b"".join(response) if response.streaming else response.content
    kind = response.headers["Content-Type"]
    if kind.startswith("image/"):
        return {"zqphoto"}
    if "spreadsheet" in kind:
        sheets = load_workbook(io.BytesIO(content)).worksheets
        return words_of(str([list(sheet.values) for sheet in sheets]))
    # A calendar folds long lines.
    return words_of(content.decode(errors="replace").replace("\r\n ", ""))


def words_of(text: str) -> set[str]:
    said = text.casefold()
    return {word for word in WORDS if word in said}


def letters(world: World) -> dict[str, set[str]]:
    """After everything that could have happened was told to everybody whom it concerns: address -> words in letters to it."""
    ids = {"review_id": world.review.pk, "cycle_id": world.review.cycle_id, "report_id": world.report.pk}
    mail.outbox.clear()
    with acting_in(world.trust.pk):
        ids["assignment_id"] = world.review.assignments.get(membership=world.people["asked"].membership_id).pk
        for tell in tellings():
            name = next(iter(inspect.signature(tell).parameters))
            tell(**{name: ids[name]})
        for who in world.people.values():
            send_digest(membership_id=who.membership_id)
    assert mail.outbox
    found: dict[str, set[str]] = {}
    for sent in mail.outbox:
        said = f"{sent.subject} {sent.body} {getattr(sent, 'alternatives', '')}"
        found.setdefault(sent.to[0], set()).update(words_of(said))
    return found


def tellings() -> Iterator[Callable[..., None]]:
    """Every function that tells people of something in reviews."""
    for path in sorted((Path(__file__).resolve().parents[2] / "reviews").glob("*/actions/telling*.py")):
        module = importlib.import_module(f"reviews.{path.parts[-3]}.actions.{path.stem}")
        yield from (tell for name, tell in vars(module).items() if name.startswith("tell_of"))


def test_every_thing_that_is_not_everybodys_has_a_word() -> None:
    assert {thing for things in (*SHOWN_BY.values(), *TOLD_BY.values()) for thing in things} == set(Thing) - OPEN_TO_ALL


def test_whoever_may_not_see_a_thing_never_meets_it_and_who_may_does(capsys: pytest.CaptureFixture[str]) -> None:
    world, persons = make_sight()
    urls = pages(world)
    clients = {name: people.sign_in(Client(), person.member) for name, person in persons.items()}
    looks = {name: rounds_of(name, person) for name, person in persons.items()}
    leaks, missing = [], []
    for stage, sharing in ROUNDS:
        stand_at(world, stage, sharing)
        mailed = letters(world)
        for name, person in persons.items():
            if (stage, sharing) not in looks[name]:
                continue
            assert_tied(world, person)
            met = {url: words_in(clients[name], url) for url in urls} | {"letters": mailed.get(person.member.email, set())}
            may = person.may_meet(name, stage, sharing)
            leaks += [(stage, sharing, name, word, url) for url, words in met.items() for word in words - may]
            missing += [(stage, sharing, name, word) for word in person.meets(stage, sharing) - set().union(*met.values())]
    number = sum(map(len, looks.values()))
    with capsys.disabled():
        print(f"\n{number * len(WORDS)} cells, {number * len(urls)} pages, {len(leaks)} leaks, {len(missing)} not shown")
    assert leaks == []
    assert missing == []


def stand_at(world: World, stage: str, sharing: str) -> None:
    """Put the review at a stage past every deed."""
    with acting_in(world.trust.pk):
        Review.objects.filter(pk=world.review.pk).update(stage=stage, cancelled_because="Ill" if stage == "cancelled" else "")
        Cycle.objects.filter(pk=world.review.cycle_id).update(sharing=sharing)


def assert_tied(world: World, person: Person) -> None:
    with acting_in(world.trust.pk):
        assert review_for(person.member, world.review.pk).ties == person.ties
