"""The demo's action plan: a school that has begun. Nobody in it is real, and no sentence is about a pupil. Days are told from today."""

from dataclasses import dataclass

MADE, AGREED, BACK = -10, -8, 82


@dataclass(frozen=True, slots=True)
class Told:
    """An update, so many days ago."""

    on: int
    stage: str
    text: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An action. `owner` is a place among the school's people; `milestones` are text, day, whether reached."""

    what: str
    owner: int
    due: int
    measure: str
    baseline: str
    stage: str
    is_confirmed: bool = True
    is_priority: bool = True
    milestones: tuple[tuple[str, int, bool], ...] = ()
    told: tuple[Told, ...] = ()


ACTIONS: tuple[Line, ...] = (
    Line(
        "Every history and science unit gets one text that the whole class can read, chosen by the subject leads together.",
        1,
        48,
        "In all six year groups the text of the unit is in use, and pupils can say what it told them.",
        "Three year groups have begun a shared list of texts.",
        "in_progress",
        milestones=(("Texts for Years 3 and 4 are chosen", -2, True), ("Texts for Years 5 and 6 are chosen", 16, False)),
        told=(
            Told(
                -6, "in_progress", "The subject leads met twice. Years 3 and 4 are chosen; two science texts were too hard and went back."
            ),
            Told(-1, "in_progress", "Year 3 has taught its first unit with the new text.", "Notes of a lesson visit; eight topic books."),
        ),
    ),
    Line(
        "Whoever visits a colleague's lesson comes back after two weeks and asks what became of the one thing to try.",
        0,
        5,
        "Nine of ten visits have a second talk, and teachers name what changed in the next lesson.",
        "Visits happen once a half-term; nobody checks back.",
        "in_progress",
        told=(Told(-4, "in_progress", "Six pairs have fixed their second talk. The deputy covers."),),
    ),
    Line(
        "The library is open before school on three days, for pupils who find reading hard and their families.",
        2,
        -2,
        "Twenty families come at least once in a month.",
        "The library opens at lunch.",
        "not_started",
        is_confirmed=False,
    ),
    Line(
        "Letters home fit on one page and say the one thing that families can do.",
        0,
        -3,
        "Families at the gate can say what the last letter asked.",
        "Letters have two to three pages.",
        "done",
        is_priority=False,
        told=(Told(-3, "done", "Since Monday all letters follow the new page.", "Three letters; a talk with five families."),),
    ),
)
CHECK_IN = "I like that the texts that were too hard went back. What do pupils say about the new ones, and who asks them?"
SUPPORT = "May two of our subject leads watch how you work with one text in a science lesson?"
