"""What is decided about people without looking anything up. Plain values in, plain values out."""

from schools.people.rules.invitations import LinkState, link_state
from schools.people.rules.periods import day, period
from schools.people.rules.proofs import has_second_step, proven_address, was_recent

__all__ = ["LinkState", "day", "has_second_step", "link_state", "period", "proven_address", "was_recent"]
