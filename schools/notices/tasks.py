"""Letters that are sent when something has happened."""

from schools.notices.actions import digests, invitations
from schools.outbox.tasks import news_task


@news_task("schools.send_invitation")
def send_invitation(subject_id: int) -> None:
    """An invitation was made, or is to be sent again."""
    invitations.send_invitation(invitation_id=subject_id)


@news_task("schools.send_invitation_request")
def send_invitation_request(subject_id: int) -> None:
    """Somebody with a link that opens nothing asks for a new one."""
    invitations.send_invitation_request(invitation_id=subject_id)


@news_task("schools.tell_of_acceptance")
def tell_of_acceptance(subject_id: int) -> None:
    """Somebody has joined by an invitation."""
    invitations.tell_of_acceptance(invitation_id=subject_id)


@news_task("schools.send_digest")
def send_digest(subject_id: int) -> None:
    """A letter to a member is due; it tells of all that is new."""
    digests.send_digest(membership_id=subject_id)
