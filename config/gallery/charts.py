"""Tables of figures to draw: everyday ones, and ones with long words, small numbers and nothing to show."""

from reports.statistics.rules.figures import Figure, Row, Table, TableKind

LONG_THEME = "How far our curriculum for reading, oracy and vocabulary reaches every pupil, those with additional needs first of all"
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


def figure(value: float | None, of: int | None = None, unit: str = "", *, is_withheld: bool = False, key: str = "x") -> Figure:
    return Figure(key, "Label", "What is counted.", value, of, unit, is_withheld)


def withheld() -> Figure:
    return figure(None, unit="schools", is_withheld=True)


def rows(*given: tuple[str, tuple[Figure, ...]]) -> tuple[Row, ...]:
    return tuple(Row(label, cells) for label, cells in given)


PARTICIPATION = Table(
    "participation_steps",
    "Schools by step of the cycle",
    "Schools of the trust in the year for which the step is recorded as done.",
    ("Schools",),
    rows(
        ("Signed the agreement", (figure(15, 15, "schools"),)),
        ("Were reviewed", (figure(14, 15, "schools"),)),
        ("Sent reviewers to others", (figure(13, 15, "schools"),)),
        ("Held the Improvement Workshop", (figure(12, 15, "schools"),)),
        ("Checked back", (figure(9, 15, "schools"),)),
        ("Paused or cancelled", (withheld(),)),
    ),
)
THEMES = Table(
    "themes",
    "Themes across schools",
    "Schools in whose released reports at least one finding stands under the theme.",
    ("Working well", "Even better if", "Area of excellence"),
    rows(
        ("Our Impact", (figure(11), figure(9), figure(4))),
        ("Looking Forward", (figure(8), figure(6), withheld())),
        ("Looking Inward", (figure(12), figure(13), figure(5))),
        (LONG_THEME, (figure(7), figure(10), withheld())),
        (LONG_WORD, (figure(0), figure(3), figure(None))),
    ),
)
COMMITMENTS = Table(
    "commitments_by_priority",
    "What became of commitments",
    "Actions of plans that were agreed in the year, by their state at the impact review.",
    ("Kept", "Carried over", "Stopped", "Not yet told"),
    rows(
        ("All commitments", (figure(61), figure(17), figure(6), figure(8))),
        ("Where the review was virtual", (figure(9), figure(2), withheld(), withheld())),
        ("Where nothing was agreed", (figure(0), figure(0), figure(0), figure(0))),
    ),
    TableKind.PARTS,
)
RATINGS = Table(
    "ratings",
    "How participants rated their workshop",
    "Ratings at the check-out of Improvement Workshops.",
    ("Ratings",),
    rows(
        ("1 to 2", (withheld(),)),
        ("3", (figure(21),)),
        ("4", (figure(84),)),
        ("5, the best", (figure(57),)),
    ),
    TableKind.SCALE,
)
YEARS = Table(
    "years",
    "Year on year",
    "The same counts for up to three years.",
    ("2023/24", "2024/25", "2025/26"),
    rows(
        ("Schools reviewed", (figure(9, 12, "schools"), figure(12, 14, "schools"), figure(14, 15, "schools"))),
        ("Workshops held", (withheld(), figure(10, 14, "schools"), figure(12, 15, "schools"))),
        ("Commitments kept", (figure(31, 58, "commitments"), figure(44, 71, "commitments"), figure(61, 92, "commitments"))),
        ("Mean rating at check-out", (figure(None, unit="out of 5"), figure(4.1, unit="out of 5"), figure(4.25, unit="out of 5"))),
    ),
)
NOTHING = Table("nothing", "Nothing yet", "Nothing.", ("Schools",), rows(("None", (figure(0, unit="schools"),))))

TABLES = (PARTICIPATION, THEMES, COMMITMENTS, RATINGS, YEARS, NOTHING)
