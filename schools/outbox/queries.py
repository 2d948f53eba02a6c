"""What a task may know of its news before it handles it."""

from dataclasses import dataclass

from schools.outbox.models import News


@dataclass(frozen=True, slots=True)
class Waiting:
    """News that nobody has handled yet."""

    trust_id: int
    subject_id: int


def unhandled_news(news_id: int) -> Waiting | None:
    """For a task that is long, and so handles its news at its end. None where it is handled, given up or gone."""
    row = News.objects.filter(pk=news_id, handled_at=None, given_up_at=None).values_list("trust_id", "subject_id").first()
    return Waiting(*row) if row else None
