"""What pages and deeds need of a preparation."""

from reviews.preparations.queries.facts import Safeguarding, safeguarding_of

__all__ = ["Safeguarding", "safeguarding_of"]
