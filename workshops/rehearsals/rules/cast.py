"""The made-up staff of a rehearsal, and what each of them writes: the same each time, about nobody and no school that there is."""

from collections.abc import Mapping
from typing import NamedTuple


class Player(NamedTuple):
    """Somebody in the room who is not there."""

    name: str
    has_device: bool = True


class Written(NamedTuple):
    """A card: in a step of which kind, what it is, by whom (a place in `CAST`, none for who has no device)."""

    step: str
    kind: str
    by: int | None
    text: str


class Promise(NamedTuple):
    """A commitment, due so many days after the rehearsal."""

    by: int
    what: str
    who: str
    days: int
    how_known: str


CAST = (Player("Ada"), Player("Bram"), Player("Cleo"), Player("Dev"), Player("Esme"), Player("Fred", has_device=False))

CARDS = (
    Written("writing", "works", 0, "Story time after lunch: nobody wants it to end."),
    Written("writing", "works", 1, "Older pupils read with younger ones on Fridays."),
    Written("writing", "works", 2, "The library trolley comes to every class."),
    Written("writing", "works", None, "Parents stay for the reading breakfast."),
    Written("writing", "in_the_way", 0, "We each teach phonics a little differently."),
    Written("writing", "in_the_way", 3, "No time to look at books together before we choose them."),
    Written("writing", "in_the_way", 3, "Those who need most practice are taken out most often."),
    Written("writing", "in_the_way", 4, "New colleagues learn our way by chance."),
    Written("writing", "in_the_way", None, "Three different reading records."),
    Written("causes", "cause", 1, "Because nobody has said which way is ours."),
    Written("causes", "cause", 2, "Because the training was for those who were here four years ago."),
    Written("causes", "cause", 4, "Because we never see each other teach."),
    Written("evidence", "evidence", 0, "A school nearby filmed two lessons and watched them together."),
    Written("evidence", "evidence", 2, "Guidance on early reading names daily practice, in one way, by everybody."),
    Written("ideas", "idea", 0, "Watch each other teach phonics, a quarter of an hour a fortnight."),
    Written("ideas", "idea", 1, "One page that says how we do it here."),
    Written("ideas", "idea", 2, "A first week for new colleagues beside somebody who knows our way."),
    Written("ideas", "idea", 3, "Extra practice before school, not in lessons."),
    Written("ideas", "idea", 4, "One reading record for all."),
)

# Place among the ideas: dots by each who has a device.
DOTS: Mapping[int, tuple[int, ...]] = {0: (2, 0, 1, 1, 0), 1: (1, 2, 0, 1, 1), 2: (0, 1, 1, 0, 1), 3: (0, 0, 1, 0, 0), 4: (0, 0, 0, 1, 1)}

PROMISES = (
    Promise(1, "Write one page that says how we teach phonics here.", "Bram", 21, "Everybody can say what is on it."),
    Promise(4, "Each of us visits one colleague's phonics lesson.", "Esme", 60, "A list on the staff-room wall, full."),
)

WORDS = (("hopeful", 5), ("clear", 4), ("tired", 3), ("ready", 5), ("curious", 4))
