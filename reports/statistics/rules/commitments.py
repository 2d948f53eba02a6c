"""What schools promised in their plans, and what became of it."""

from collections.abc import Iterable

from reports.statistics.rules.counting import count, source
from reports.statistics.rules.facts import ActionFact, YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table, TableKind
from reports.statistics.rules.participation import modes_of

# What became of an action: figure, label, definition, and the stages of the action.
_OUTCOMES = (
    ("kept", "Kept", "Actions that the school marked as done.", ("done",)),
    ("carried", "Carried over", "Actions that go on in the school's next self-review and plan.", ("carried_over",)),
    ("stopped", "Stopped", "Actions that the school stopped; each says why.", ("stopped",)),
    (
        "open",
        "Not yet told",
        "Actions that are under way or not begun: what becomes of them is not told yet.",
        ("not_started", "in_progress"),
    ),
)


def commitments(facts: YearFacts) -> Chapter:
    """The chapter on commitments: each is in exactly one of the four outcomes."""
    actions = facts.actions
    if not actions:
        return Chapter(ChapterKey.COMMITMENTS, "Commitments", note="No action plan was agreed in this year.")
    made = count(
        "commitments.made",
        "Commitments made",
        "Actions that stand in agreed plans of this year's reviews.",
        "action",
        _ids(actions),
        unit="actions",
    )
    outcomes = tuple(
        count(f"commitments.{key}", label, words, "action", _ids(_in(actions, stages)), of=len(actions), unit="actions")
        for key, label, words, stages in _OUTCOMES
    )
    return Chapter(
        ChapterKey.COMMITMENTS,
        "Commitments",
        (made, *outcomes, _on_time(actions), _per_plan(actions), _carried_in(actions)),
        (_by_mode(facts),),
    )


def _in(actions: Iterable[ActionFact], stages: tuple[str, ...]) -> list[ActionFact]:
    return [action for action in actions if action.stage in stages]


def _ids(actions: Iterable[ActionFact]) -> list[int]:
    return [action.pk for action in actions]


def _on_time(actions: Iterable[ActionFact]) -> Figure:
    dated = [action for action in actions if action.stage == "done" and action.due_on and action.ended_on]
    timely = [action for action in dated if action.due_on and action.ended_on and action.ended_on <= action.due_on]
    words = "Kept actions that were done by the day that the plan sets, of those with such a day."
    return count("commitments.on_time", "Kept on time", words, "action", _ids(timely), of=len(dated), unit="actions")


def _per_plan(actions: tuple[ActionFact, ...]) -> Figure:
    plans = len({action.review for action in actions})
    words = "Mean number of actions in an agreed plan."
    return Figure(
        "commitments.per_plan",
        "Actions in a plan",
        words,
        round(len(actions) / plans, 1),
        None,
        "actions",
        source=source("action", _ids(actions)),
    )


def _carried_in(actions: Iterable[ActionFact]) -> Figure:
    words = "Actions of this year's plans that carry on one of an earlier plan."
    ids = _ids(action for action in actions if action.is_carried_in)
    return count("commitments.carried_in", "Carried on from earlier", words, "action", ids, unit="actions")


def _by_mode(facts: YearFacts) -> Table:
    modes = {review.pk: review.mode for review in facts.reviews}
    rows = []
    for mode, label in modes_of(facts):
        mine = [action for action in facts.actions if modes[action.review] == mode]
        cells = (
            count(f"commitments.by_mode.{mode}.{key}", words, "", "action", _ids(_in(mine, stages)), unit="actions")
            for key, words, _, stages in _OUTCOMES
        )
        rows.append(Row(label, tuple(cells)))
    definition = "Actions of agreed plans, by the way in which the review's visit was made, and what became of them."
    return Table(
        "commitments.by_mode", "What became of them", definition, tuple(words for _, words, _, _ in _OUTCOMES), tuple(rows), TableKind.PARTS
    )
