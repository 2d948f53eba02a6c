"""Sending letters by e-mail, each once."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from schools.notices.models import LetterSent
from schools.notices.rules import message_id
from schools.tenancy.standing import current_trust_id
from schools.web.mails import letter


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes along."""

    name: str
    content: bytes
    kind: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one address. `key` names it within the trust for ever: it is sent once."""

    key: str
    to: str
    subject: str
    text: str
    enclosures: tuple[Enclosure, ...] = ()


def send_letter(*, wanted: Letter) -> bool:
    """Send a letter unless its key says that it was sent. Runs in the transaction of the news that asks for it.

    Should the process die after the mail server took it and before the commit, it is sent again with the same Message-ID, by which mail
    programs know a repeat. Raises OSError or SMTPException where the mail server does not take it: the news is tried again later.
    """
    _, is_new = LetterSent.objects.get_or_create(key=wanted.key, defaults={"address": wanted.to, "subject": wanted.subject[:200]})
    if is_new:
        mail = letter(subject=wanted.subject, text=wanted.text, to=[wanted.to])
        host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
        mail.extra_headers["Message-ID"] = message_id(current_trust_id(), wanted.key, host)
        for file in wanted.enclosures:
            mail.attach(file.name, file.content, file.kind)
        mail.send()
    return is_new
