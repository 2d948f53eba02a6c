"""Which theme of the cycle's framework a finding speaks to: what its question says by itself, and what the team chooses."""

from django.db import transaction

from reviews.findings.actions.entering import enter_to_write, locked_finding
from reviews.findings.rules.theming import theme_of
from reviews.frameworks.models import ExampleQuestion, Theme
from reviews.self_reviews.models import EnquiryQuestion
from schools.tenancy.member import Member
from schools.web.errors import BadInput


@transaction.atomic
def choose_theme(*, by: Member, review_id: int, finding_id: int, theme_id: int | None) -> None:
    """Place it under a theme, or under none. Raises BadInput for what is no theme of the cycle's framework, or is not reviewed."""
    _, review = enter_to_write(by, review_id)
    row = locked_finding(review_id, finding_id)
    wanted = Theme.objects.filter(pk=theme_id, framework__cycles=review.cycle_id, is_assured=False)
    if theme_id is not None and not wanted.exists():
        raise BadInput({"theme": "Choose one of the themes on this page."})
    row.theme_id = theme_id
    row.save(update_fields=["theme"])


def theme_of_question(question_id: int | None) -> int | None:
    """The theme whose example question this enquiry question is, word for word; None where it is nobody's, or of several. Two queries."""
    if question_id is None:
        return None
    question = EnquiryQuestion.objects.values("text", "review__cycle__framework").get(pk=question_id)
    examples = ExampleQuestion.objects.filter(theme__framework=question["review__cycle__framework"], theme__is_assured=False)
    return theme_of(question["text"], examples.values_list("text", "theme"))
