"""Released impact reports as plain values: an everyday one, one of ten thousand words, and one that hardly says anything."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image

from config.gallery.charts import COMMITMENTS, LONG_THEME, LONG_WORD, PARTICIPATION, RATINGS, THEMES, YEARS, rows
from config.gallery.charts import figure as cell
from reports.impact.enums import SectionKey
from reports.impact.queries.reading import AreaLine, ImpactSection, Quotation, ReleasedImpact, VersionLine
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table, TableKind, YearFigures
from schools.looks.rules import Logo, Look


def logo(width: int = 480, height: int = 160) -> Logo:
    content = BytesIO()
    picture = Image.new("RGB", (width, height), "#ffffff")
    picture.paste("#7a1f5c", (0, 0, height, height))
    picture.paste("#d9a441", (height + 20, height // 3, width, height // 3 * 2))
    picture.save(content, "PNG")
    return Logo(content.getvalue(), width, height)


def named(key: str, label: str, value: float | None, of: int | None = None, unit: str = "", *, is_withheld: bool = False) -> Figure:
    return Figure(
        key, label, f"{label}: counted once in the academic year, by what was recorded until 31 August.", value, of, unit, is_withheld
    )


PRACTICE = Table(
    "practice_by_confirmation",
    "Entries of changed practice, by who confirmed them",
    "Entries of impact reviews that say what was before, what is now, and how the school knows.",
    ("Confirmed in person", "Confirmed online", "Not confirmed"),
    rows(("Entries", (cell(28), cell(9), cell(7)))),
    TableKind.PARTS,
)
TRAINED = Table(
    "trained",
    "Leaders trained, by role",
    "People whose training is current on 31 August.",
    ("People",),
    rows(
        ("Peer Reviewers", (cell(41, unit="people"),)),
        ("Lead Reviewers", (cell(14, unit="people"),)),
        ("Improvement Champions", (cell(9, unit="people"),)),
        ("Trained by colleagues in the trust", (cell(17, unit="people"),)),
    ),
)
CHAPTERS = (
    Chapter(
        ChapterKey.PARTICIPATION,
        "Who took part, and how it was done",
        (
            named("participation.reviewed", "Schools that were reviewed", 14, 15, "schools"),
            named("participation.workshops", "Improvement Workshops held", 12, 14, "reviews"),
            named("participation.checked_back", "Check-backs made", 9, 12, "plans"),
            named("participation.still_paused", "Reviews held online", None, is_withheld=True),
            named("participation.days", "Median days from visit to report", 16, unit="days"),
        ),
        (PARTICIPATION,),
    ),
    Chapter(
        ChapterKey.THEMES,
        "Themes across schools",
        (named("themes.findings", "Findings placed under a theme", 112, 118, "findings"),),
        (THEMES,),
    ),
    Chapter(
        ChapterKey.COMMITMENTS,
        "Commitments kept",
        (
            named("commitments.kept", "Commitments kept", 61, 92, "commitments"),
            named("commitments.stopped", "Stopped, with a reason", 6, 92, "commitments"),
        ),
        (COMMITMENTS,),
    ),
    Chapter(
        ChapterKey.PRACTICE,
        "Evidence of changed practice",
        (
            named("practice.confirmed", "Entries of changed practice", 44, unit="entries"),
            named("practice.schools", "Schools that told of one", 11, 12, "schools"),
        ),
        (PRACTICE,),
    ),
    Chapter(
        ChapterKey.EXCELLENCE,
        "Areas of excellence, and who used them",
        (
            named("excellence.areas", "Areas of excellence named", 19, unit="areas"),
            named("excellence.used", "Used by another school", 7, 19, "areas"),
        ),
    ),
    Chapter(
        ChapterKey.CAPACITY,
        "Capacity of our staff",
        (named("capacity.people", "Leaders trained this year", 17, unit="people"),),
        (TRAINED,),
    ),
    Chapter(
        ChapterKey.VOICE,
        "What participants said",
        (
            named("voice.answered", "Participants who rated their workshop", 166, 203, "people"),
            named("voice.rating", "Mean rating", 4.25, unit="out of 5"),
        ),
        (RATINGS,),
    ),
    Chapter(ChapterKey.YEARS, "Year on year", (), (YEARS,), "The framework of 2023/24 had other themes, so themes are not compared."),
)
SAID = "Leaders told us that the workshop was where the review became theirs. Where staff chose the commitment, it was kept more often. "
SUMMARY = (
    "Fourteen of our fifteen schools were reviewed by colleagues this year, and twelve turned what they heard into commitments in an "
    "Improvement Workshop. Two thirds of those commitments were kept; most of the others go on into next year.\n\n"
    "What changed is told in the schools' own words and was confirmed by somebody from outside each school. Reading and talk about "
    "texts is the theme that most schools share, both as what works and as what could be better still."
)
ASKS = (
    "Agree that every school is reviewed again in 2026/27, and that two days of supply cover a school are set aside for it.",
    "Name a link trustee for the programme, who joins one Improvement Workshop a term.",
    "Discuss what would help the three schools whose check-back has not taken place.",
)
WORDS = {
    SectionKey.SUMMARY: SUMMARY,
    SectionKey.PARTICIPATION: f"{SAID}\n\nWe did not reach one school, which had an inspection in the week of its visit:\n- its review was "
    "paused\n- it is planned for October",
    SectionKey.THEMES: f"Talk about texts & <reading> stands out. {SAID * 2}",
    SectionKey.COMMITMENTS: SAID * 2,
    SectionKey.PRACTICE: f"{SAID}\n\nمدرسة النور الابتدائية غيّرت طريقة تدريس القراءة، والتلاميذ يتحدثون عن الكتب كل يوم.",
    SectionKey.CAPACITY: "Łucja Wójcik and Siân Ŵyn-Jones trained seventeen colleagues.",
    SectionKey.VOICE: "One word, said most often: useful.",
    SectionKey.LIMITS: "We asked staff, and not pupils, about the workshops.",
    SectionKey.CROSS_MAP: "The areas are those of the trust's own quality review.",
}
ORDER = tuple(SectionKey)


def sections(words: dict[SectionKey, str], chapters: tuple[Chapter, ...]) -> tuple[ImpactSection, ...]:
    by_key = {chapter.key.value: chapter for chapter in chapters}
    return tuple(ImpactSection(key, str(key.label), words.get(key, ""), by_key.get(key.value)) for key in ORDER)


QUOTATIONS = (
    Quotation(
        SectionKey.PRACTICE,
        "Before, three children spoke in a lesson. Now I have to ask three to wait.",
        "Ysgol Gynradd Llŷn a'r Cylch",
        "impact review, 3 March 2026",
        "Siân Ŵyn-Jones",
        date(2026, 6, 20),
    ),
    Quotation(SectionKey.VOICE, "It was ours.", "Szkoła Łódź", "check-out, 4 February 2026", "Łucja Wójcik", date(2026, 6, 21)),
    Quotation(SectionKey.VOICE, "Taken back.", "Ash School", "check-out", "A. Head", date(2026, 6, 21), withdrawn_on=date(2026, 7, 1)),
)
EVERYDAY = ReleasedImpact(
    report_id=1,
    trust="Three Valleys Learning Trust",
    year=2025,
    year_in_words="2025/26",
    number=2,
    because="The number of check-backs was wrong in the first version.",
    board_on=date(2026, 7, 15),
    prepared_by="Dilys Morgan",
    checked_by="Farah Hussain",
    released_by="Dilys Morgan",
    released_on=date(2026, 7, 7),
    sections=sections(WORDS, CHAPTERS),
    quotations=QUOTATIONS,
    asks=ASKS,
    limits=(
        "One review was paused and is not counted among those held.",
        "Six findings stand under no theme.",
        "Ratings come from 166 of 203 participants.",
        "Nothing here shows that the programme causes attainment, and no figure claims it.",
    ),
    cross_map=(
        AreaLine(
            "High-quality and inclusive education", ("Themes across schools", "Evidence of changed practice"), (CHAPTERS[3].figures[0],)
        ),
        AreaLine("School improvement", ("Commitments kept",), (CHAPTERS[2].figures[0],)),
        AreaLine("Workforce", ("Capacity of our staff",), (CHAPTERS[5].figures[0],)),
        AreaLine("Finance and operations", (), ()),
        AreaLine("Governance and leadership", ("What we ask of the board",), ()),
    ),
    versions=(
        VersionLine(1, date(2026, 7, 1), ""),
        VersionLine(2, date(2026, 7, 7), "The number of check-backs was wrong in the first version."),
    ),
    figures=YearFigures(2025, CHAPTERS),
    look=Look("#7a1f5c", logo()),
)
TEN_THOUSAND = "\n\n".join([SAID * 5] * 85)
LONG = replace(
    EVERYDAY,
    trust=f"{LONG_WORD} and {LONG_THEME} Multi-Academy Trust",
    sections=sections({**WORDS, SectionKey.SUMMARY: TEN_THOUSAND, SectionKey.THEMES: f"{LONG_WORD * 4}\n\n{SAID * 30}"}, CHAPTERS),
    asks=(SAID * 3,) * 12,
    look=Look(logo=logo(1200, 200)),
)
# So far that charts would stand over the end of pages.
PUSHED_DOWN = replace(EVERYDAY, sections=sections({**WORDS, SectionKey.SUMMARY: "\n".join(["One line more."] * 16)}, CHAPTERS))
BARE = replace(
    EVERYDAY,
    number=1,
    because="",
    board_on=None,
    prepared_by="",
    checked_by="",
    released_by="",
    sections=sections({}, ()),
    quotations=(),
    asks=(),
    limits=(),
    cross_map=(),
    versions=(VersionLine(1, date(2026, 7, 7), ""),),
    figures=YearFigures(2025, ()),
    look=Look(),
)


def of_many_schools(count: int) -> ReleasedImpact:
    """The everyday report of a trust with so many schools, whose themes are told school by school."""
    lines = tuple(Row(f"School {number} of the trust", tuple(cell(number % 4) for _ in range(6))) for number in range(count))
    heads = ("Our Impact", "Looking Forward", "Looking Inward", "Looking Outward", "Inclusion", "Early years")
    by_school = Table("themes_by_school", "Themes by school", "Findings of the school's released reports.", heads, lines)
    chapters = tuple(
        replace(chapter, tables=(*chapter.tables, by_school)) if chapter.key == ChapterKey.THEMES else chapter for chapter in CHAPTERS
    )
    return replace(EVERYDAY, sections=sections(WORDS, chapters), figures=YearFigures(2025, chapters))


def _full(text: str, asks: tuple[str, ...], limits: tuple[str, ...], trust: str = LONG.trust) -> ReleasedImpact:
    labelled = tuple(replace(one, figures=tuple(replace(figure, label=LONG_THEME) for figure in one.figures)) for one in CHAPTERS)
    return replace(LONG, trust=trust, sections=sections({SectionKey.SUMMARY: text}, labelled), asks=asks, limits=limits)


ARABIC = "مدرسة النور الابتدائية غيّرت طريقة تدريس القراءة، والتلاميذ يتحدثون عن الكتب كل يوم. "
# What would take most room on the one page of a summary, each in another way.
WORST = {
    "short paragraphs": _full("\n\n".join(["Yes."] * 90), ("No.",) * 50, ("We did not ask.",) * 50),
    "long words": _full("W" * 5000, ("W" * 900,) * 3, ("W" * 900,) * 3, trust="W" * 200),
    "Arabic": _full(ARABIC * 60, (ARABIC * 3,) * 9, (ARABIC,) * 9, trust=ARABIC * 3),
}
