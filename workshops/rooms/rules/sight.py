"""Who sees what in a room, when. Before the reveal nobody sees another's writing, and nobody a total: neither champion nor projector."""

from enum import StrEnum

from workshops.agendas.rules.script import HIDES, WRITTEN_ALONE


class Screen(StrEnum):
    """The three views of one room."""

    CONSOLE = "console"
    PROJECTOR = "projector"
    PARTICIPANT = "participant"


def is_open(*, kind: str, is_revealed: bool, card_round: int, step_round: int) -> bool:
    """Whether everybody in the room may read a card: written in a step without secrets, revealed, or an answer to an earlier why."""
    return kind not in WRITTEN_ALONE or is_revealed or card_round < step_round


def reads_card(screen: Screen, *, is_open: bool, is_own: bool, is_hidden: bool) -> bool:
    """Whether a screen shows a card's words. A hidden one shows on its writer's phone alone."""
    if screen is Screen.PARTICIPANT and is_own:
        return True
    return is_open and not is_hidden


def sees_totals(*, kind: str, is_revealed: bool) -> bool:
    """Whether counts of cards, dots or hands of a step are told at all."""
    return kind not in HIDES or is_revealed


def sees_writer(screen: Screen, *, is_anonymous: bool, is_own: bool) -> bool:
    """Whether a writer's name stands at a card. The projector never shows one."""
    return is_own or (screen is not Screen.PROJECTOR and not is_anonymous)
