"""The table of who sees what when: complete, as drawn here, and the only source of sight. No database."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reviews.assignments.rules.sight import ALWAYS, SIGHT, Thing, Tie, sees
from reviews.cycles.enums import ReviewStage, Sharing
from reviews.cycles.rules.lives import REVIEW_ORDER

STAGES = tuple(ReviewStage.values)
RULES = tuple(Sharing.values)

# What `drawn` makes of the table stands there for readers; so a change of a cell is seen as one.
PAGE = Path(__file__).resolve().parents[3] / "docs" / "who-sees-what.md"


def drawn() -> str:
    """The table as the page shows it: from which stage on each tie sees each thing; * where the sharing rule has its say besides."""
    lines = [["", *(tie.value for tie in Tie)], *([thing.value, *(_cell(thing, tie) for tie in Tie)] for thing in Thing)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    rows = ["| " + " | ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)) + " |" for line in lines]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([rows[0], rule, *rows[1:]]) + "\n"


def _cell(thing: Thing, tie: Tie) -> str:
    stages = SIGHT[thing][tie]
    if not stages:
        return "-"
    if set(stages) == set(ALWAYS):
        return "always"
    assert stages == REVIEW_ORDER[REVIEW_ORDER.index(stages[0]) :], (thing, tie)
    by_sharing = len({sees(thing, [tie], stages[0], rule) for rule in RULES}) > 1
    return f"{stages[0]}*" if by_sharing else stages[0]


def test_the_page_shows_the_table_as_it_is() -> None:
    assert drawn() in PAGE.read_text()


def test_every_stage_tie_thing_and_sharing_rule_has_an_answer() -> None:
    asked = list(itertools.product(Thing, Tie, STAGES, RULES))
    answers = {(thing, tie, stage, rule): sees(thing, [tie], stage, rule) for thing, tie, stage, rule in asked}
    assert len(answers) == len(Thing) * len(Tie) * len(STAGES) * len(RULES)
    assert set(map(type, answers.values())) == {bool}
    assert set(SIGHT) == set(Thing)
    assert all(set(row) == set(Tie) for row in SIGHT.values())
    assert {stage for row in SIGHT.values() for stages in row.values() for stage in stages} == set(STAGES)


def test_a_cancelled_review_shows_what_it_showed_before_it_began_and_nothing_it_made() -> None:
    made = {Thing.PACK, Thing.NOTES, Thing.FINDINGS, Thing.FEEDBACK, Thing.REPORT_DRAFT, Thing.REPORT}
    assert not any(sees(thing, Tie, "cancelled", rule) for thing in made for rule in RULES)


@pytest.mark.parametrize(
    ("rule", "readers"), [("all_leaders", {Tie.PARTNER, Tie.LEADER}), ("partners", {Tie.PARTNER}), ("host_and_team", set())]
)
def test_the_sharing_rule_says_which_other_leaders_read_a_released_report(rule: str, readers: set[Tie]) -> None:
    assert {tie for tie in (Tie.PARTNER, Tie.LEADER) if sees(Thing.REPORT, [tie], "released", rule)} == readers


TIES = some.frozensets(some.sampled_from(list(Tie)))
MOMENT = some.tuples(some.sampled_from(list(Thing)), some.sampled_from(STAGES), some.sampled_from(RULES))


@given(ties=TIES, moment=MOMENT)
def test_no_tie_outside_the_table_sees(ties: frozenset[Tie], moment: tuple[Thing, str, str]) -> None:
    thing, stage, rule = moment
    outside = [tie for tie in ties if stage not in SIGHT[thing][tie]]
    assert not sees(thing, outside, stage, rule)
    if sees(thing, ties, stage, rule):
        assert any(stage in SIGHT[thing][tie] for tie in ties)


@given(ties=TIES, more=TIES, moment=MOMENT)
def test_several_ties_see_what_each_sees_and_no_more(ties: frozenset[Tie], more: frozenset[Tie], moment: tuple[Thing, str, str]) -> None:
    thing, stage, rule = moment
    assert sees(thing, ties | more, stage, rule) == (sees(thing, ties, stage, rule) or sees(thing, more, stage, rule))
    assert not sees(thing, [], stage, rule)


@given(ties=TIES, moment=MOMENT)
def test_a_sharing_rule_opens_nothing_but_the_report(ties: frozenset[Tie], moment: tuple[Thing, str, str]) -> None:
    thing, stage, _ = moment
    if thing != Thing.REPORT:
        assert len({sees(thing, ties, stage, rule) for rule in RULES}) == 1


@given(tie=some.sampled_from([Tie.ASKED, Tie.STAFF, Tie.TRUSTEE, Tie.PARTNER, Tie.LEADER, Tie.CENTRAL, Tie.LEAD]), moment=MOMENT)
def test_raw_evidence_and_drafts_are_the_teams_and_the_hosts_alone(tie: Tie, moment: tuple[Thing, str, str]) -> None:
    thing, stage, rule = moment
    if thing in {Thing.NOTES, Thing.FINDINGS, Thing.FEEDBACK, Thing.REPORT_DRAFT, Thing.SELF_REVIEW}:
        assert not sees(thing, [tie], stage, rule)
