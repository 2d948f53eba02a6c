"""Areas of excellence that schools share, and support between schools."""

from reports.statistics.rules.counting import count, hosts, source, units
from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table

_STAGES = (
    ("asked", "Asked, not answered yet"),
    ("offered", "Offered, not used yet"),
    ("used", "Used"),
    ("declined", "Declined"),
    ("withdrawn", "No longer needed"),
)


def excellence(facts: YearFacts) -> Chapter:
    """The chapter on areas of excellence and who used them."""
    if not facts.released:
        return Chapter(ChapterKey.EXCELLENCE, "Excellence shared", note="No report was released in this year.")
    found = [finding for finding in facts.findings if finding.kind == "excellence"]
    reviews = {finding.review for finding in found}
    areas = Figure(
        "excellence.areas",
        "Named an area of excellence",
        "Reviewed schools in which peers found an area of excellence to share.",
        len(hosts(facts.review(pk) for pk in reviews)),
        len(hosts(facts.released)),
        "schools",
        source=source("finding", [finding.pk for finding in found]),
    )
    return Chapter(ChapterKey.EXCELLENCE, "Excellence shared", (areas, *_support(facts)), (_by_stage(facts),))


def _support(facts: YearFacts) -> tuple[Figure, ...]:
    used = [one for one in facts.support if one.stage == "used"]
    gave = {one.asked_of for one in used if one.asked_of is not None}
    took = hosts(facts.review(one.review) for one in used)
    ids = [one.pk for one in facts.support]
    return (
        count("excellence.requests", "Asked for support", "Times a school asked another for support.", "support", ids, unit="requests"),
        count(
            "excellence.used",
            "Support used",
            "Requests for support whose use the school recorded.",
            "support",
            [one.pk for one in used],
            of=len(ids),
            unit="requests",
        ),
        _schools(
            "excellence.users", "Used another's support", "Schools that recorded how they used another school's support.", took, facts
        ),
        _schools("excellence.givers", "Gave support", "Schools that were named as the one whose support was used.", gave, facts),
    )


def _schools(key: str, label: str, words: str, which: frozenset[int] | set[int], facts: YearFacts) -> Figure:
    used = [one.pk for one in facts.support if one.stage == "used"]
    return Figure(key, label, words, len(which), None, units(len(which), None, "schools"), source=source("support", used))


def _by_stage(facts: YearFacts) -> Table:
    rows = tuple(
        Row(label, (count(f"excellence.by_stage.{code}", label, "", "support", _at(facts, code), unit="requests"),))
        for code, label in _STAGES
    )
    return Table("excellence.by_stage", "Support between schools", "Requests for support, by how they stand.", ("Requests",), rows)


def _at(facts: YearFacts, stage: str) -> list[int]:
    return [one.pk for one in facts.support if one.stage == stage]
