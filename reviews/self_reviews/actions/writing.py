"""Writing a self-review: a row for every passage, what stands in it, and a place on the framework's scale where there is one."""

from django.db import transaction

from reviews.cycles.models import Review
from reviews.frameworks.models import Theme
from reviews.self_reviews.actions.doors import locked_for_writing
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import SelfReviewPassage
from reviews.self_reviews.rules.themes import asked_of
from reviews.writing.actions import Kept, keep_text
from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound, StaleSave


@transaction.atomic
def lay_out_self_reviews(*, cycle_id: int) -> None:
    """Make the empty rows of every self-review in the cycle; those that are there stay as they are, so it may be done again."""
    reviews = list(Review.objects.filter(cycle=cycle_id).select_related("cycle"))
    themes = list(Theme.objects.filter(framework__cycles=cycle_id).order_by("position"))
    rows = []
    for review in reviews:
        rows.append(SelfReviewPassage(trust_id=review.trust_id, review=review, question=Question.FOCUS))
        for theme in themes:
            asked = asked_of(is_assured=theme.is_assured)
            rows += [SelfReviewPassage(trust_id=review.trust_id, review=review, theme=theme, question=question) for question in asked]
    SelfReviewPassage.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def write_passage(*, by: Member, review_id: int, theme_id: int, question: str, text: str, based_on: int) -> Kept:
    """What the school says under a theme to one question. Raises NotFound, NotYours, WrongStage, BadInput."""
    row = locked_for_writing(by, review_id)
    return keep_text(by=by, row=_passage(row, theme_id, question), text=text, based_on=based_on)


@transaction.atomic
def write_focus(*, by: Member, review_id: int, text: str, based_on: int) -> Kept:
    """The practice that the school invites its peers into. Raises NotFound, NotYours, WrongStage, BadInput."""
    row = locked_for_writing(by, review_id)
    return keep_text(by=by, row=_locked_passage(row, None, Question.FOCUS), text=text, based_on=based_on)


@transaction.atomic
def place_on_scale(*, by: Member, review_id: int, theme_id: int, grade: str, seen: str) -> None:
    """Where the school places itself on the framework's scale; empty for nowhere. `seen` is what the page showed.

    Raises NotFound where the trust uses no scale, BadInput, and StaleSave where a colleague chose something else meanwhile.
    """
    row = locked_for_writing(by, review_id)
    framework = row.cycle.framework
    if framework is None or not framework.uses_scale:
        raise NotFound
    if grade and grade not in framework.scale:
        raise BadInput({"grade": "Choose a point of the scale, or none."})
    passage = _passage(row, theme_id, Question.SEES)
    if passage.grade not in (seen, grade):
        raise StaleSave(f"A colleague chose “{passage.grade or 'none'}” while you had this page open. Nothing was changed.")
    if passage.grade != grade:
        passage.grade = grade
        passage.save(update_fields=["grade"])


def _passage(row: Review, theme_id: int, question: str) -> SelfReviewPassage:
    theme: Theme | None = Theme.objects.filter(framework=row.cycle.framework_id, pk=theme_id).first()
    if theme is None or question not in asked_of(is_assured=theme.is_assured):
        raise NotFound
    return _locked_passage(row, theme, question)


def _locked_passage(row: Review, theme: Theme | None, question: str) -> SelfReviewPassage:
    """Made here where it is missing: a school may have come after the cycle's start. The review is locked, so it is made once."""
    rows = SelfReviewPassage.objects.select_related("saved_by__person").select_for_update(of=("self",))
    found: SelfReviewPassage | None = rows.filter(review=row, theme=theme, question=question).first()
    return found or SelfReviewPassage.objects.create(review=row, theme=theme, question=question)
