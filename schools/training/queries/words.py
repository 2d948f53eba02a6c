"""Rows of training in words."""

from datetime import date

from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.training.enums import TrainingState
from schools.training.models import TrainingRecord
from schools.training.rules import Training, state_of
from schools.web.pages import Kind, StatusPill

# Where somebody belongs who has no role at a school.
WHOLE_TRUST = "Whole trust"
_KINDS = {TrainingState.CURRENT: Kind.DONE, TrainingState.DUE: Kind.NOW, TrainingState.LAPSED: Kind.LATE}


def kind_label(member: Member, code: str) -> str:
    """What somebody is trained as, in the trust's words."""
    return member.labels.of(Capability(code))


def state_pill(refresher_due_on: date, today: date) -> StatusPill:
    """How a training stands today."""
    state = TrainingState(state_of(refresher_due_on, today))
    return StatusPill(state.label, _KINDS[state])


def trainer_of(row: TrainingRecord) -> str:
    """The colleague's name, or name and organisation. The row comes with `trainer__person`."""
    return trainer_in_words(str(row.trainer.person) if row.trainer else None, row.trainer_name, row.trainer_organisation)


def trainer_in_words(colleague: str | None, name: str, organisation: str) -> str:
    """The same of values."""
    return colleague or f"{name}, {organisation}"


def plain(row: TrainingRecord) -> Training:
    """The row as rules take it."""
    return Training(row.kind, row.trained_on, row.refresher_due_on)
