"""The fixed words of impact reports."""

from django.db import models


class ImpactReportStage(models.TextChoices):
    """The life of one version. A released one is followed by a new version and never changes."""

    DRAFT = "draft", "Being written"
    CHECKING = "checking", "Being checked"
    RELEASED = "released", "Released"
    SUPERSEDED = "superseded", "Followed by a newer version"


# Released at some time, and so for its readers; and still written.
OUT = (ImpactReportStage.RELEASED, ImpactReportStage.SUPERSEDED)
WRITTEN = (ImpactReportStage.DRAFT, ImpactReportStage.CHECKING)


class SectionKey(models.TextChoices):
    """The parts of an impact report in the order proposed; those between ASKS and LIMITS are `ChapterKey`s with figures."""

    SUMMARY = "summary", "Summary"
    ASKS = "asks", "What we ask of the board"
    PARTICIPATION = "participation", "Who took part, and how it was done"
    THEMES = "themes", "Themes across schools"
    COMMITMENTS = "commitments", "Commitments kept"
    PRACTICE = "practice", "Evidence of changed practice"
    EXCELLENCE = "excellence", "Areas of excellence, and who used them"
    CAPACITY = "capacity", "Capacity of our staff"
    VOICE = "voice", "What participants said"
    YEARS = "years", "Year on year"
    LIMITS = "limits", "What we do not know"
    CROSS_MAP = "cross_map", "Where this touches the quality of the trust"


# A report without these is none, whatever else is left out.
ALWAYS = (SectionKey.SUMMARY, SectionKey.ASKS, SectionKey.LIMITS)

# Questions to whoever writes, to be answered or passed over.
PROMPTS: dict[SectionKey, tuple[str, ...]] = {
    SectionKey.SUMMARY: (
        "What did the trust set out to do with peer review this year?",
        "What is different in schools because of it, and how do you know?",
        "What did not go as planned?",
    ),
    SectionKey.ASKS: (
        "What should the board decide, and by when?",
        "What should the board ask about again next year?",
        "Begin each thing that you ask on a new line: it becomes an item of a list.",
    ),
    SectionKey.PARTICIPATION: (
        "Which steps were taken on time in most schools, and where did time run out?",
        "What would you change about how reviews were held, in person or online?",
    ),
    SectionKey.THEMES: (
        "Which strength do several schools share, and who could learn from it?",
        "Which question came up in several schools, and what does the trust do about it?",
        "What is not a theme, though it is often talked of?",
    ),
    SectionKey.COMMITMENTS: (
        "Which commitments were kept, and what helped?",
        "Why were some stopped or carried over? Stopping can be the right thing.",
    ),
    SectionKey.PRACTICE: (
        "Tell of one or two changes that somebody from outside the school has seen.",
        "How was it before, how is it now, and who says so?",
    ),
    SectionKey.EXCELLENCE: (
        "What is worth a visit, and who has been to see it?",
        "What came of it at the school that visited?",
    ),
    SectionKey.CAPACITY: (
        "How many more people can review and lead workshops than a year ago, and who trained them?",
        "Which schools depend on one person?",
    ),
    SectionKey.VOICE: (
        "What did participants value, and what wore them out?",
        "Whose voice is missing here?",
    ),
    SectionKey.YEARS: (
        "What has changed since the last report, and what has stayed?",
        "Did anything that the last report asked of the board happen?",
    ),
    SectionKey.LIMITS: (
        "What can the board not conclude from these figures?",
        "Whom did you not hear, and what was not looked at?",
    ),
    SectionKey.CROSS_MAP: ("Where else does the board read of this: risk register, improvement strategy, workforce plan?",),
}


class Consent(models.TextChoices):
    """What the head of a quoted school says to the printing of its words."""

    ASKED = "asked", "The head is asked"
    GIVEN = "given", "The head agrees"
    REFUSED = "refused", "The head does not agree"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Origin(models.TextChoices):
    """What a quotation was taken from."""

    REPORT = "report", "Review report"
    IMPACT_REVIEW = "impact_review", "Impact review"
    CHECK_OUT = "check_out", "Words on leaving the workshop"
    TYPED = "typed", "Said or written elsewhere"


class Way(models.TextChoices):
    """What becomes of a section's place."""

    UP = "up", "Move up"
    DOWN = "down", "Move down"
    TAKE_IN = "take_in", "Take in"
    LEAVE_OUT = "leave_out", "Leave out"
