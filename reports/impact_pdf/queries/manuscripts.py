"""A released impact report as pages to be set. It asks nobody's rights: what it writes is kept behind the report's own door."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reports.charts.rules.colours import steps_of
from reports.documents.errors import NotThere
from reports.documents.manuscripts import Manuscript
from reports.impact.enums import SectionKey
from reports.impact.queries.reading import AreaLine, ImpactSection, Quotation, ReleasedImpact, VersionLine, released_impact
from reports.impact_pdf.rules import Place, Placed, Tile, cut, glance_of, is_kept_whole, placed, tiles_of
from reports.review_pdf.rules import Block, blocks_of
from reports.statistics.rules.figures import Chapter, ChapterKey
from reviews.assignments.rules.days import span
from schools.looks.rules import Look
from schools.web.pages import Fact

TEMPLATE, STYLE = "reports/pdf/impact_report.html", "reports/impact_report.css"
# So much of a trust's name finds room at the foot of a page.
_LONGEST_FOOT = 60


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the trust's colour. `logo` is a picture as an address that holds it; empty where there is none."""

    trust: str
    year: str
    logo: str
    accent: str
    on_accent: str
    tint: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A school's words, and whose they are."""

    blocks: tuple[Block, ...]
    source: str


@dataclass(frozen=True, slots=True)
class SectionPages:
    """A section as it is set; one that `is_whole` is not parted by a page's end. `asks` and `limits` are filled in the sections of that
    name alone."""

    key: str
    heading: str
    blocks: tuple[Block, ...]
    note: str = ""
    tiles: tuple[Tile, ...] = ()
    beside: tuple[Placed, ...] = ()
    charts: tuple[Placed, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    asks: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class ImpactPages:
    """Everything that the PDF says. `foot` stands at the bottom of each page, beside its number."""

    title: str
    cover: Cover
    released_on: date
    because: str
    facts: tuple[Fact, ...]
    glance: tuple[Tile, ...]
    sections: tuple[SectionPages, ...]
    chapters: tuple[Chapter, ...]
    areas: tuple[AreaLine, ...]
    areas_blocks: tuple[Block, ...]
    versions: tuple[VersionLine, ...]
    foot: str


def impact_report(report_id: int) -> Manuscript:
    """Inside the trust. Raises NotThere for a version that is not out."""
    return Manuscript(TEMPLATE, pages_of(released(report_id)), STYLE)


def released(report_id: int) -> ReleasedImpact:
    """Raises NotThere for a version that is not out."""
    report = released_impact(report_id)
    if report is None:
        raise NotThere("This version of the impact report is not released.")
    return report


def pages_of(report: ReleasedImpact) -> ImpactPages:
    """No query."""
    chapters = tuple(section.chapter for section in report.sections if section.chapter is not None)
    return ImpactPages(
        title=f"Annual impact report {report.year_in_words}: {report.trust}",
        cover=cover_of(report),
        released_on=report.released_on,
        because=report.because,
        facts=tuple(_facts(report)),
        glance=glance_of(chapters),
        sections=tuple(_sections(report)),
        chapters=chapters,
        areas=report.cross_map,
        areas_blocks=blocks_of(report.text_of(SectionKey.CROSS_MAP)),
        versions=report.versions,
        foot=foot_of(report),
    )


def foot_of(report: ReleasedImpact) -> str:
    """What stands at the bottom of each page."""
    version = f"Version {report.number}, {day_of(report.released_on)}"
    return f"{cut(report.trust, _LONGEST_FOOT)} \u00b7 Impact report {report.year_in_words} \u00b7 {version}"


def cover_of(report: ReleasedImpact) -> Cover:
    """The trust's name and look; the report's and the summary's alike."""
    look = report.look
    return Cover(report.trust, report.year_in_words, logo_of(look), look.accent, look.on_accent, steps_of(look.accent)[-1].fill)


def logo_of(look: Look) -> str:
    """The logo as an address that holds the picture, so that nobody fetches it."""
    return f"data:image/png;base64,{base64.b64encode(look.logo.png).decode()}" if look.logo else ""


def _facts(report: ReleasedImpact) -> Iterator[Fact]:
    if report.board_on:
        yield Fact("For the board", f"meeting on {day_of(report.board_on)}")
    hands = (("", report.prepared_by), ("checked ", report.checked_by), ("released ", report.released_by))
    if report.prepared_by:
        yield Fact("Prepared", ", ".join(f"{deed}by {name}" for deed, name in hands if name))
    yield Fact("Version", f"{report.number}, released on {day_of(report.released_on)}")


def day_of(day: date) -> str:
    """In words."""
    return span(day, day)


def _sections(report: ReleasedImpact) -> Iterator[SectionPages]:
    """Those that say something, but for the cross-map, which is an annex."""
    for section in report.sections:
        if section.key == SectionKey.CROSS_MAP:
            continue
        if section.key == SectionKey.ASKS:
            made = SectionPages(section.key.value, section.heading, (), asks=report.asks)
        else:
            made = _section(report, section)
        if made.blocks or made.note or made.tiles or made.beside or made.charts or made.quoted or made.asks or made.limits:
            yield made


def _section(report: ReleasedImpact, section: ImpactSection) -> SectionPages:
    chapter = section.chapter or Chapter(ChapterKey.YEARS, "")
    quoted = report.quoted_in(section.key)
    is_whole = is_kept_whole("".join((section.text, *(one.text for one in quoted))))
    charts = placed(chapter.tables, report.look.accent, has_room_beside=is_whole)
    return SectionPages(
        key=section.key.value,
        heading=section.heading,
        blocks=blocks_of(section.text),
        note=chapter.note,
        tiles=tiles_of(chapter.figures),
        beside=tuple(one for one in charts if one.place == Place.BESIDE),
        charts=tuple(one for one in charts if one.place != Place.BESIDE),
        quoted=tuple(_quoted(one) for one in quoted),
        limits=report.limits if section.key == SectionKey.LIMITS else (),
        is_whole=is_whole and all(len(one.chart.drawings) == 1 for one in charts),
    )


def _quoted(quotation: Quotation) -> Quoted:
    return Quoted(blocks_of(quotation.text), ", ".join(part for part in (quotation.school, quotation.origin) if part))
