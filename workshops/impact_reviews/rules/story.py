"""The demo's impact reviews: what two schools did with last year's plan. Nobody in it is real, and no sentence is about a pupil."""

from dataclasses import dataclass

# Days from today: when the plan was agreed, when its impact review opened, when the closed one was told, confirmed and closed.
AGREED, OPENED, TOLD, CONFIRMED, CLOSED = -150, -3, -38, -30, -26
DUE_OF_CLOSED = -45


@dataclass(frozen=True, slots=True)
class Line:
    """An action, where it stands, and what is told of it: outcome, then update, before, after, how we know."""

    what: str
    measure: str
    stage: str
    outcome: str
    told: tuple[str, str, str, str]
    # The update where nothing was written yet, for the school that has told of everything.
    late: str = ""


ACTIONS: tuple[Line, ...] = (
    Line(
        "Every class ends the day with ten minutes of being read to.",
        "All classes read on four days of five; staff can name the book.",
        "in_progress",
        "done",
        (
            "It began in Year 2 and came to all classes by October. Supply teachers find the book on the desk.",
            "Two classes were read to, when there was time.",
            "All seven classes are read to; the corridor is quiet at ten to three.",
            "Two walks at ten to three, a month apart; the list of books that each class has heard.",
        ),
    ),
    Line(
        "Subject leads look at books together each half-term and tell staff one thing that helps.",
        "Each lead can name what changed since the last look.",
        "in_progress",
        "in_progress",
        (
            "Two looks have happened; the third fell into the week of the nativity and was moved.",
            "Each lead looked alone, and wrote to nobody.",
            "",
            "",
        ),
    ),
    Line(
        "Parents of new pupils come to a lesson in the first month.",
        "Half of the families have come by November.",
        "not_started",
        "",
        ("", "", "", ""),
        late="Nobody found the afternoon for it. We still want it, with the first families of spring.",
    ),
)
CONFIRMATION = (
    "I walked through all classes at the end of a day and sat with two subject leads over their books. The reading is there every day, and "
    "staff are proud of it. The looks at books help where both leads come; two were alone."
)
REFLECTION = (
    "What was small and had its fixed minute stayed. What needed a free hour of two people did not. Next time we ask of every action whose "
    "timetable carries it. Another school could take the list of books."
)
