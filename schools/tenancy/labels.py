"""What roles and capabilities are called in a trust."""

from dataclasses import dataclass

from django.db.models import TextChoices


@dataclass(frozen=True, slots=True)
class Labels:
    """The trust's own words for roles and capabilities, as (code, label) pairs; for everything else ours."""

    own: tuple[tuple[str, str], ...] = ()

    def of(self, word: TextChoices) -> str:
        """The label of a role or a capability."""
        return dict(self.own).get(word.value, str(word.label))


OUR_WORDS = Labels()
