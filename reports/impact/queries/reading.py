"""A released impact report as one frozen value: what its page shows and what documents are made of."""

from dataclasses import dataclass
from datetime import date

from reports.impact.enums import SectionKey
from reports.statistics.rules.figures import Chapter, Figure, YearFigures
from schools.looks.rules import Look


@dataclass(frozen=True, slots=True)
class ImpactSection:
    """A chosen section in the place that the lead gave it. `text` may be empty; `chapter` is there for sections with figures."""

    key: SectionKey
    heading: str
    text: str
    chapter: Chapter | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a school whose head consented to their printing. `section` says beside which section they stand.

    `origin` is what they were taken from, in words ("Review report, 3 March 2026"). `withdrawn_on` is set where consent was taken back
    after the release: such words are marked, and no later version has them.
    """

    section: SectionKey
    text: str
    school: str
    origin: str
    consented_by: str
    consented_on: date
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area of trust quality, and the headings and main figures of this report that touch it; none where it says nothing of it."""

    area: str
    headings: tuple[str, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version that was released, and why it followed the one before (empty for the first)."""

    number: int
    released_on: date
    because: str


@dataclass(frozen=True, slots=True)
class ReleasedImpact:
    """Everything that a released version says.

    `sections` are the chosen ones in their order, summary, asks, limits and cross-map among them. `asks` are the paragraphs of that
    section, one an ask; `limits` are sentences that come with the figures and stand beside the lead's own words on limits. `versions` are
    all up to this one, the oldest first.
    """

    report_id: int
    trust: str
    year: int
    year_in_words: str
    number: int
    because: str
    board_on: date | None
    prepared_by: str
    checked_by: str
    released_by: str
    released_on: date
    sections: tuple[ImpactSection, ...]
    quotations: tuple[Quotation, ...]
    asks: tuple[str, ...]
    limits: tuple[str, ...]
    cross_map: tuple[AreaLine, ...]
    versions: tuple[VersionLine, ...]
    figures: YearFigures
    look: Look

    def text_of(self, key: SectionKey) -> str:
        """The lead's words in a section; empty where it was not chosen or says nothing."""
        return next((section.text for section in self.sections if section.key == key), "")

    def quoted_in(self, key: SectionKey) -> tuple[Quotation, ...]:
        """The quotations of a section whose consent stands."""
        return tuple(one for one in self.quotations if one.section == key and one.withdrawn_on is None)
