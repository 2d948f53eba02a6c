"""Notices and letters to those who are invited to a workshop. None says what anybody wrote."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from schools.notices.actions.letters import Enclosure, Letter, send_letter
from schools.notices.actions.notices import notify
from schools.outbox.actions import post_many
from schools.people.models import Membership
from workshops.agendas.models import Workshop
from workshops.agendas.permissions import BEFORE
from workshops.agendas.queries.calendar import calendar_of
from workshops.agendas.queries.workshop import when_in_words
from workshops.invitations.models import Invite


def send_invite(*, invite_id: int) -> None:
    """A notice, and a letter with the workshop as a calendar file; to a present member, before the workshop begins.

    The letter after a move has a number of its own, so it is sent, too; and its file takes the earlier one's place.
    """
    rows = Invite.objects.select_related("workshop__review__host", "membership__person", "trust").select_for_update(of=("self",))
    row: Invite | None = rows.filter(pk=invite_id, workshop__stage__in=BEFORE).first()
    if row is None or not Membership.objects.current(timezone.localdate()).filter(pk=row.membership_id).exists():
        return
    workshop: Workshop = row.workshop
    host, url = workshop.review.host.name, reverse("workshops:workshop", args=(row.trust.slug, workshop.pk))
    row.sent += 1
    row.save(update_fields=["sent"])
    what = "You are invited to the" if row.sent == 1 else "There is news of the"
    sentence = f"{what} Improvement Workshop at {host}: {when_in_words(workshop)}{f', {workshop.place}' if workshop.place else ''}."
    notify(membership_ids=[row.membership_id], sentence=sentence, url=url)
    mail = {"sentence": sentence, "name": row.membership.person.name, "link": workshop.video_link, "url": f"{settings.SITE_ADDRESS}{url}"}
    send_letter(
        wanted=Letter(
            key=f"workshop invite {row.pk}, {row.sent}",
            to=row.membership.person.email,
            subject=f"Improvement Workshop at {host}, {when_in_words(workshop)}",
            text=render_to_string("workshops/emails/invite.txt", {"mail": mail}),
            enclosures=(Enclosure("improvement-workshop.ics", calendar_of(workshop, host, row.trust.slug), "text/calendar"),),
        )
    )


def tell_invited_of_move(*, workshop_id: int) -> None:
    """Everybody who is invited gets the letter anew, with the new day and place."""
    post_many(kind="workshops.invited", subject_ids=Invite.objects.filter(workshop=workshop_id).order_by("pk").values_list("pk", flat=True))
