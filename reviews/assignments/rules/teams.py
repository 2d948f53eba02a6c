"""A review's team as a whole: what it lacks, who on it is cleared, when it may still change, and which schools are the host's own."""

from collections.abc import Collection, Iterable, Mapping

from reviews.assignments.rules.fitness import CHAMPION, FEWEST, LEAD_REVIEWER, REVIEWER, REVIEWS

_WHILE_REVIEWED = ("planned", "self_review", "shared", "visiting", "drafting", "checking")
# part -> stages of the review in which somebody may be asked for it, answer, be replaced or withdraw
STAFFED: Mapping[str, tuple[str, ...]] = {
    LEAD_REVIEWER: _WHILE_REVIEWED,
    REVIEWER: _WHILE_REVIEWED,
    CHAMPION: (*_WHILE_REVIEWED, "released", "workshop", "follow_up"),
}


def is_cleared(stage: str, is_declared: bool, has_conflict: bool, stays: bool) -> bool:
    """Accepted, and declared without a conflict, or with one in spite of which the lead lets the person stay."""
    return stage == "accepted" and is_declared and (not has_conflict or stays)


def gaps(parts: Collection[str], lead_label: str, champion_label: str) -> tuple[str, ...]:
    """What a team of these parts lacks, in words; those asked count like those who accepted. Too few to review is a gap, not a refusal."""
    without_lead = LEAD_REVIEWER not in parts
    more = FEWEST - sum(part in REVIEWS for part in parts) - without_lead
    found = [
        lead_label if without_lead else "",
        f"{more} more reviewer{'s' * (more > 1)}" if more > 0 else "",
        "" if CHAMPION in parts else champion_label,
    ]
    return tuple(words for words in found if words)


def next_part(parts: Collection[str]) -> str:
    """Which part to look for next."""
    if LEAD_REVIEWER not in parts:
        return LEAD_REVIEWER
    if sum(part in REVIEWS for part in parts) < FEWEST or CHAMPION in parts:
        return REVIEWER
    return CHAMPION


def family_of(school_id: int, continuations: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The school, all that it carries on, and all that carries it on; of pairs (later, earlier). Others that those carried on are not."""
    pairs = list(continuations)
    return frozenset(_reach(school_id, pairs)) | _reach(school_id, [(earlier, later) for later, earlier in pairs])


def _reach(start: int, pairs: Collection[tuple[int, int]]) -> set[int]:
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        new = {there for origin, there in pairs if origin == here} - found
        found |= new
        waiting += new
    return found
