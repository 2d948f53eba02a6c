"""What the review saw, as its released report says it: for the screens of a room."""

from dataclasses import dataclass

from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.models import ReportSection
from workshops.rooms.rules.recap import paragraphs

_SHOWN = (SectionKey.WORKING_WELL, SectionKey.EVEN_BETTER_IF, SectionKey.EXCELLENCE)


@dataclass(frozen=True, slots=True)
class Topic:
    """A section of the report, paragraph by paragraph."""

    heading: str
    texts: tuple[str, ...]


def recap_of(review_id: int) -> tuple[Topic, ...]:
    """What is working well, what would be even better, what to share. One query.

    Whoever asks has asked whether the reader may be in the room: who is there hears it read aloud.
    """
    rows = ReportSection.objects.filter(report__review=review_id, report__stage=ReportStage.RELEASED, key__in=_SHOWN)
    texts = dict(rows.values_list("key", "text"))
    topics = (Topic(str(key.label), paragraphs(texts.get(key, ""))) for key in _SHOWN)
    return tuple(topic for topic in topics if topic.texts)
