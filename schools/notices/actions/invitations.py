"""What is told of an invitation: letters that bring people, and word to its sender that somebody needs a new one, or has joined."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from schools.notices.actions.letters import Letter, send_letter
from schools.notices.actions.notices import notify
from schools.people.models import Invitation, Membership
from schools.people.queries.invitations import invitation_mail, invitation_request_mail


def send_invitation(*, invitation_id: int) -> None:
    """Send the link of an invitation that is still open; each sending of it goes once."""
    mail = invitation_mail(invitation_id)
    if mail is None:
        return
    text = render_to_string("schools/emails/invitation.txt", {"mail": mail})
    subject = f"{mail.inviter or mail.trust} invites you to peer review"
    send_letter(wanted=Letter(mail.sending, mail.to, subject, text))


def send_invitation_request(*, invitation_id: int) -> None:
    """Tell those who can send a new link that somebody asks for one."""
    mail = invitation_request_mail(invitation_id)
    text = render_to_string("schools/emails/invitation_request.txt", {"mail": mail, "days": settings.INVITATION_DAYS})
    for number, to in enumerate(mail.to):
        send_letter(wanted=Letter(f"{mail.asking}, {number}", to, f"{mail.name} asks for a new invitation", text))


def tell_of_acceptance(*, invitation_id: int) -> None:
    """A notice for whoever invited, if still a member: the person has joined."""
    invitation = Invitation.objects.select_related("trust").get(pk=invitation_id)
    inviters = Membership.objects.current(timezone.localdate()).filter(pk=invitation.invited_by_id or 0).values_list("pk", flat=True)
    url = reverse("schools:person", kwargs={"trust_slug": invitation.trust.slug, "membership_id": invitation.membership_id})
    notify(membership_ids=inviters, sentence=f"{invitation.name} has accepted your invitation.", url=url)
