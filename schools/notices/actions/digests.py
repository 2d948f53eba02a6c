"""The letter that tells a member of new notices."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from schools.notices.actions.letters import Letter, send_letter
from schools.notices.models import Notice
from schools.people.models import Membership

# More than this a letter does not list; it counts the rest.
MOST_LISTED = 20


def send_digest(*, membership_id: int) -> bool:
    """Tell a present member in one letter of every notice that is neither read nor mailed; False where there is none.

    A letter says what the notices say, and a notice says nothing that its reader may not open.
    """
    people = Membership.objects.current(timezone.localdate()).select_related("person", "trust")
    reader: Membership | None = people.filter(pk=membership_id).first()
    news = list(Notice.objects.select_for_update().filter(membership=membership_id, read_at=None, mailed_at=None).order_by("-pk"))
    if reader is None or not news or not reader.person.is_active:
        return False
    page = reverse("schools:notices", kwargs={"trust_slug": reader.trust.slug})
    shown = news[:MOST_LISTED]
    words = {
        "name": reader.person.get_short_name(),
        "trust": reader.trust.name,
        "sentences": [notice.sentence for notice in shown],
        "more": len(news) - len(shown),
        "url": f"{settings.SITE_ADDRESS}{page}",
    }
    subject = news[0].sentence if len(news) == 1 else f"{len(news)} new notices: peer review at {reader.trust.name}"
    text = render_to_string("schools/emails/digest.txt", words)
    send_letter(wanted=Letter(f"digest {membership_id} {news[0].pk}", reader.person.email, subject, text))
    Notice.objects.filter(pk__in=[notice.pk for notice in news]).update(mailed_at=timezone.now())
    return True
