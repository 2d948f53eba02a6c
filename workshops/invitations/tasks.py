"""Letters that are sent when somebody is invited to a workshop, or it is moved."""

from schools.outbox.tasks import news_task
from workshops.invitations.actions import telling


@news_task("workshops.send_invite")
def send_invite(subject_id: int) -> None:
    """Somebody was invited, or the workshop they are invited to was moved."""
    telling.send_invite(invite_id=subject_id)


@news_task("workshops.tell_invited_of_move")
def tell_invited_of_move(subject_id: int) -> None:
    """Day or place of a workshop changed."""
    telling.tell_invited_of_move(workshop_id=subject_id)
