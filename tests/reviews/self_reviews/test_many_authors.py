"""Five leaders write one self-review at once, at random: every text that was ever sent is found again, and versions count on."""

import random
import threading
from collections import defaultdict
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from reviews.cycles.models import Review
from reviews.models import Aside, EnquiryQuestion, SelfReviewPassage, Theme
from reviews.self_reviews.actions.questions import write_question
from reviews.self_reviews.actions.writing import write_focus, write_passage
from reviews.self_reviews.enums import PER_THEME
from reviews.writing.actions import Kept
from reviews.writing.models import Passage
from reviews.writing.rules.wording import as_kept
from schools.history.queries import versions_with_names
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db(transaction=True)
AUTHORS, EDITS = 5, 40
WORDS = ("reading", "maths", "calm", "Łódź", "pupils\nread", "  ", "more\r\nthan", "1 < 2", "“quoted”", "😀", "every day")

# A place to write, by name: a deed that takes a text and the version it is based on.
Place = Callable[..., Kept]


def places_of(review: Review, by: Member, themes: list[int], question: int) -> dict[str, Place]:
    """Everything in which this author may write."""

    def passage(theme: int, asked: str) -> Place:
        return lambda **given: write_passage(by=by, review_id=review.pk, theme_id=theme, question=asked, **given)

    found = {f"{theme} {asked.value}": passage(theme, asked.value) for theme in themes for asked in PER_THEME}
    found["focus"] = lambda **given: write_focus(by=by, review_id=review.pk, **given)
    found["question"] = lambda **given: write_question(by=by, review_id=review.pk, question_id=question, **given)
    return found


class Author(threading.Thread):
    """Writes at random places, over what it last heard of, which colleagues have often saved over by then."""

    def __init__(self, seed: int, trust: Trust, by: Member, places: dict[str, Place], together: threading.Barrier) -> None:
        super().__init__()
        self.chance = random.Random(seed)  # noqa: S311 - the same each time
        self.trust, self.by, self.places, self.together = trust, by, places, together
        self.sent: list[tuple[str, str]] = []
        self.clashes = 0
        self.failure: Exception | None = None
        self.known: dict[str, tuple[int, str]] = defaultdict(lambda: (0, ""))

    def run(self) -> None:
        try:
            with acting_in(self.trust.pk), acting_as(self.by.person_id):
                self.together.wait(30)
                for number in range(EDITS):
                    self.edit(number)
        except Exception as error:
            self.failure = error
        finally:
            connection.close()

    def edit(self, number: int) -> None:
        # Most edits fall on few places, as when a team sits over one theme.
        names = sorted(self.places)
        name = self.chance.choice(names[:2] if self.chance.random() < 0.7 else names)
        version, text = self.known[name]
        text = f"{text} {self.by.name} {number} {self.chance.choice(WORDS)}" if self.chance.random() < 0.8 else self.chance.choice(WORDS)
        self.sent.append((name, as_kept(text)))
        kept = self.places[name](text=text, based_on=version)
        if kept.other is not None:
            self.clashes += 1
            # Sometimes they settle on both, sometimes they go on with their own old page.
            if self.chance.random() < 0.6:
                self.known[name] = (kept.version, f"{kept.other.text}\n{text}")
            return
        self.known[name] = (kept.version, kept.text)


def events(model: type[Passage], fields: tuple[str, ...]) -> dict[int, list[tuple[object, ...]]]:
    """Every version of every row of the model, in order."""
    found: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    for version in versions_with_names(model, model.objects.values_list("pk", flat=True), fields):
        found[version.row_id].append(tuple(version.values[field] for field in fields))
    return found


@pytest.mark.parametrize("with_rows", [True, False])
def test_no_word_is_lost_when_five_people_write_at_once(with_rows: bool) -> None:
    trust = trusts.trust("ash")
    review = reviews.review(reviews.cycle(trust), with_text=with_rows)
    question = reviews.question(review, "To what extent?")
    with acting_in(trust.pk), transaction.atomic():
        themes = list(Theme.objects.filter(framework=review.cycle.framework_id).values_list("pk", flat=True))
    team = [people.member(trust, Role.SCHOOL_LEADER, review.host, is_head=number == 0) for number in range(AUTHORS)]
    together = threading.Barrier(AUTHORS)
    authors = [Author(1 + number, trust, by, places_of(review, by, themes, question.pk), together) for number, by in enumerate(team)]
    for author in authors:
        author.start()
    for author in authors:
        author.join(120)

    assert [author.failure for author in authors] == [None] * AUTHORS
    assert sum(len(author.sent) for author in authors) == AUTHORS * EDITS
    assert sum(author.clashes for author in authors) > 10
    with acting_in(trust.pk), transaction.atomic():
        assert lost(authors) == []
        for model in (SelfReviewPassage, EnquiryQuestion):
            for versions in events(model, ("version",)).values():
                numbers = [int(str(number)) for (number,) in versions]
                assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        assert SelfReviewPassage.objects.count() == len(events(SelfReviewPassage, ("version",)))


def lost(authors: list[Author]) -> list[tuple[str, str]]:
    """What was sent to a place and stands in none of its versions, nor in what was kept aside of it."""
    kept: dict[str, set[object]] = defaultdict(set)
    names = {}
    for row in SelfReviewPassage.objects.all():
        names["reviews.selfreviewpassage", row.pk] = f"{row.theme_id} {row.question}" if row.theme_id else "focus"
    for pk in EnquiryQuestion.objects.values_list("pk", flat=True):
        names["reviews.enquiryquestion", pk] = "question"
    for model in (SelfReviewPassage, EnquiryQuestion):
        for pk, versions in events(model, ("text",)).items():
            kept[names[model._meta.label_lower, pk]] |= {text for (text,) in versions}
    for aside in versions_with_names(Aside, Aside.objects.values_list("pk", flat=True), ("subject", "subject_id", "text")):
        kept[names[str(aside.values["subject"]), aside.values["subject_id"]]].add(aside.values["text"])
    return [(name, text) for author in authors for name, text in author.sent if text not in kept[name]]
