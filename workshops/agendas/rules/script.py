"""The agenda that a workshop begins with, unless its champion has a template: our own words, an hour and three quarters."""

from typing import NamedTuple


class Line(NamedTuple):
    """A step: its kind's value, its title, minutes, what it is for, what the room is asked, what only the champion reads."""

    kind: str
    title: str
    minutes: int
    purpose: str
    prompt: str
    cue: str


SCRIPT: tuple[Line, ...] = (
    Line(
        "welcome", "Welcome and ground rules", 8, "Everybody knows why we are here and that the plan will be theirs.",
        "We look at practice, not at people. One voice at a time. What is written is read kindly.",
        "Say that you are not from the review team. Ask who has no device and note their names: you write for them.",
    ),
    Line(
        "recap", "What the review saw", 10, "The findings in plain words, before anybody looks for answers.",
        "What surprises you? What did you know already?",
        "Read each finding aloud once. Take questions of understanding only.",
    ),
    Line(
        "writing", "What is working, what gets in the way", 12, "Everybody writes alone first, so that every voice counts the same.",
        "What already works here? What gets in the way?",
        "Keep the room quiet. Reveal when most have finished; nobody sees anything until then, you neither.",
    ),
    Line(
        "grouping", "What belongs together", 10, "A few themes that the room has named itself.",
        "Which of these say the same? What shall we call it?",
        "Ask for names in the room's own words. Choose the one theme that the causes are asked of.",
    ),
    Line(
        "causes", "Five whys", 12, "From what we notice to what lies beneath it.",
        "Why is that so?",
        "Reveal, choose the answer that the room finds truest, and ask why again. Stop when something can be changed here.",
    ),
    Line(
        "evidence", "What evidence says", 8, "Ideas that were tried and tested, here and elsewhere.",
        "What has helped in schools like ours? What do we know about it?",
        "Bring two or three suggestions with their source. Fewer is better.",
    ),
    Line(
        "ideas", "Ideas", 10, "Many ideas before any is judged.",
        "What could we do about it, with what we have?",
        "Everybody writes alone first again. Reveal, read, ask what is meant.",
    ),
    Line(
        "voting", "Dot votes", 5, "What the room wants, without the loudest deciding.",
        "Where would you put your effort?",
        "Running totals stay hidden. Count hands for those without a device before you reveal.",
    ),
    Line(
        "grid", "Impact and effort", 8, "The ideas with most dots, weighed.",
        "How much would it change? How much would it take?",
        "Ask for hands, low to high. It need not be exact.",
    ),
    Line(
        "commitments", "Commitments", 15, "Two or three promises that the school can keep.",
        "Who does what, by when, and how will we know?",
        "No more than three. Read each back word for word.",
    ),
    Line(
        "check_back", "Check-back date", 3, "Somebody will come back and ask.",
        "When do we look again?",
        "Agree the day now, with everybody in the room.",
    ),
    Line(
        "check_out", "Check-out", 4, "How everybody leaves.",
        "One word for how you leave. How useful was this?",
        "Thank them. Say when the record comes.",
    ),
)  # fmt: skip

# Kinds of steps in which people write alone until it is revealed.
WRITTEN_ALONE = frozenset({"writing", "causes", "ideas"})
# Kinds of steps in which something is hidden until it is revealed.
HIDES = WRITTEN_ALONE | {"voting"}
