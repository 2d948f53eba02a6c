"""The numbers under which a note arrives. A phone may send a note, not hear that it arrived, and send it again, changed meanwhile.

So each text has a number of its own, made from the note's: whatever comes twice, late or in the wrong order is known by it.
"""

from uuid import UUID, uuid5

# A note is changed on a phone a few times between two tries to send it, not more.
MOST_REVISIONS = 40


def revision_id(note: UUID, revision: int) -> UUID:
    """The number of a note's text as first written (0), or as changed after a try to send it (1 and up)."""
    return note if revision == 0 else uuid5(note, str(revision))


def revisions_of(note: UUID) -> dict[UUID, int]:
    """All numbers that texts of one note can have, with the revision that each is."""
    return {revision_id(note, revision): revision for revision in range(MOST_REVISIONS + 1)}


def photo_of(note: UUID) -> UUID:
    """The number of the photo that came in one form with a note."""
    return uuid5(note, "photo")
