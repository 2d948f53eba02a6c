"""Released reports as plain values: an everyday one, one of many pages, and one that hardly says anything."""

from dataclasses import replace
from datetime import date

from reviews.review_reports.enums import SectionKey
from reviews.review_reports.queries.reading import ReleasedReport, SectionText
from reviews.review_reports.rules.evidence import EvidenceRow, SourceCount
from reviews.review_reports.rules.facts import LookedAt, Reviewer

QUESTIONS = (
    "To what extent do all pupils read with joy, and how far do they talk about it at home?",
    "To what extent does our curriculum for history build on what pupils already know?",
)
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3
SEEN = "Pupils spoke at length about what they read. In three of four classes they could say why an author had chosen a word. "
WORDS = {
    SectionKey.CONTEXT: "A primary school in a small town.\n\nThree teachers are new <this> year & one came back.",
    SectionKey.FOCUS: f"How reading reaches every pupil.\n\n1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}",
    SectionKey.PEOPLE: "Three leaders reviewed: Gethin Rees, who led the review, Łucja Wójcik and Siân Ŵyn-Jones.",
    SectionKey.LOOKED_AT: "The programme of the visit: learning walk (3 times), pupil voice and work study.",
    SectionKey.WORKING_WELL: f"{QUESTIONS[0]}\n\n{SEEN * 3}\n\n{QUESTIONS[1]}\n\nLessons begin with a story:\n- in Year 2\n- in Year 5",
    SectionKey.EVEN_BETTER_IF: f"Talk about texts reached every class.\n{LONG_WORD}",
    SectionKey.EXCELLENCE: "Pupils of Year 6 who read with Year 1 each morning.",
    SectionKey.NEXT_STEPS: "1. Plan a workshop on talk about texts.\n2. Look again in ninety days.",
    SectionKey.HOST_RESPONSE: "We thank the team and will begin with talk about texts.",
    SectionKey.SHARING: "Every leader in the trust may read this report. It is not published.",
}


def sections(words: dict[SectionKey, str]) -> tuple[SectionText, ...]:
    return tuple(SectionText(key, str(key.label), words[key]) for key in SectionKey if key in words)


EVERYDAY = ReleasedReport(
    report_id=1,
    review_id=1,
    trust="Three Valleys Learning Trust",
    school="Ysgol Gynradd Llŷn a'r Cylch",
    town="Harrowfell",
    phase="Primary",
    cycle="Peer reviews",
    academic_year="2026/27",
    number=2,
    released_on=date(2026, 11, 27),
    released_by="Gethin Rees",
    days=(date(2026, 11, 12), date(2026, 11, 13)),
    mode="In person",
    focus="How reading reaches every pupil.",
    questions=QUESTIONS,
    reviewers=(
        Reviewer("Gethin Rees", "Birch School", is_lead=True),
        Reviewer("Łucja Wójcik", "Ash School", is_lead=False),
        Reviewer("Siân Ŵyn-Jones", "", is_lead=False),
    ),
    sections=sections(WORDS),
    looked_at=(LookedAt("Learning walk", 3),),
    evidence=(
        EvidenceRow(QUESTIONS[0], 5, 14, (SourceCount("Learning walk", 8), SourceCount("Pupil voice", 6))),
        EvidenceRow(QUESTIONS[1], 2, 7, (SourceCount("Work study", 7),)),
        EvidenceRow("Something else", 1, None, ()),
    ),
    because="A date in the first version was wrong.",
    is_superseded=False,
)
LONG = replace(EVERYDAY, sections=sections({**WORDS, SectionKey.EVEN_BETTER_IF: "\n\n".join([SEEN * 6] * 44)}))
BARE = replace(
    EVERYDAY, town="", phase="", number=1, released_by="", days=(), questions=(), reviewers=(), sections=(), evidence=(), because=""
)
