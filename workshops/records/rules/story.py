"""What was written in the demo's workshop, about what its review found: texts that are too long, books that look too young. Nobody is real.

Its ideas stand in the order of the commitments that came of them (`plans/rules/story.py`); the last came to nothing.
"""

from typing import NamedTuple


class Said(NamedTuple):
    """A card: in a step of which kind, what it is, under which theme, as an answer to which why, and whether the room chose it."""

    step: str
    kind: str
    text: str
    theme: int | None = None
    round: int = 1
    is_chosen: bool = False


class Idea(NamedTuple):
    """An idea with its dots, and how much it would change and take, from 1 to 5."""

    text: str
    dots: int
    impact: int
    effort: int


THEMES = ("Texts that do not fit", "What becomes of a visit", "Books to be seen with", "Too much paper for families")
# Whose causes were asked.
CHOSEN = 0

SAID = (
    Said("writing", "works", "Our four steps for a hard text: pupils use them in history without being asked."),
    Said("writing", "works", "Pupils tell each other what to read, and why."),
    Said("writing", "works", "The library at lunch. Year 6 runs it better than we would."),
    Said("writing", "works", "The reviewers asked what we wanted to know. We should ask each other so."),
    Said("writing", "in_the_way", "I look for a science text the evening before, and it is twice too long.", 0),
    Said("writing", "in_the_way", "A third of my class give up after the first page in topic lessons.", 0),
    Said("writing", "in_the_way", "Three year groups have a list of texts. I did not know of the other two.", 0),
    Said("writing", "in_the_way", "Somebody visits my lesson, says one good thing to try, and I never hear of it again.", 1),
    Said("writing", "in_the_way", "The easy books look like books for little ones. Some of mine hide theirs.", 2),
    Said("writing", "in_the_way", "Families of those who find reading hard never see the library: it opens at lunch.", 2),
    Said("writing", "in_the_way", "Our letters have three pages. Nobody gets to the end.", 3),
    Said("causes", "cause", "Because each of us looks for texts alone.", 0, 1, True),
    Said("causes", "cause", "Because publishers write for the middle of a class.", 0, 1),
    Said("causes", "cause", "Because subject leads have no hour in which they choose together.", 0, 2, True),
    Said("causes", "cause", "Because we thought that it is each teacher's own business.", 0, 2),
    Said("causes", "cause", "Because their hour goes to collecting figures that nobody reads.", 0, 3, True),
    Said("evidence", "evidence", "Years 3 and 5 began a shared list: a unit's text is found in minutes, and it is read to its end."),
    Said("evidence", "evidence", "At the school that the reviewers named, one text serves a whole science unit."),
)
IDEAS = (
    Idea("One text for each history and science unit that the whole class can read. Subject leads choose it together.", 9, 5, 3),
    Idea("Whoever visits a lesson comes back after two weeks and asks what became of it.", 6, 4, 1),
    Idea("Open the library before school, for pupils who find reading hard and their families.", 5, 4, 3),
    Idea("Letters home on one page, with the one thing that families can do.", 4, 2, 1),
    Idea("A new reading scheme for the whole school.", 0, 3, 5),
)
IN_THE_ROOM = ("Ada", "Bram", "Cleo", "Dev", "Esme", "Fred", "Grace", "Hari")
WORDS = (("hopeful", 5), ("clear", 4), ("tired", 3), ("heard", 5), ("curious", 4), ("ready", 5), ("lighter", 4))
