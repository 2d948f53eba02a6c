"""What a document is made from, whatever its kind: the nouns above write manuscripts, the engine sets them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A template, the one frozen page that it gets, and the style sheet under `static/` that it is set in."""

    template: str
    page: object
    style: str


# Takes the subject's id, inside its trust; raises NotThere where there is nothing to make a document of.
Writer = Callable[[int], Manuscript]


def manuscript_of(kind: str, subject_id: int) -> Manuscript:
    """By the writer that `DOCUMENT_WRITERS` names for the kind. Raises NotThere, and whatever goes wrong in a writer."""
    writer: Writer = import_string(settings.DOCUMENT_WRITERS[kind])
    return writer(subject_id)
