"""Letters by e-mail: written once as plain text, sent as text and as HTML in our look, so that the two never differ.

A paragraph that is a label, a colon and an address ("Choose a new password: https://…") becomes a button.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

_DEED = re.compile(r"(?P<label>[^\n:]{2,60}): (?P<url>https?://\S+)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines, or a deed: a label and where it leads."""

    text: str
    url: str = ""


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text, which an empty line parts."""
    found = []
    for part in re.split(r"\n\s*\n", text.strip()):
        deed = _DEED.fullmatch(part.strip())
        found.append(Paragraph(deed["label"], deed["url"]) if deed else Paragraph(part.strip()))
    return found


def letter(*, subject: str, text: str, to: Sequence[str], sender: str | None = None) -> EmailMultiAlternatives:
    """A mail in both forms, not sent yet. The subject is made one line."""
    subject = " ".join(subject.split())
    mail = EmailMultiAlternatives(subject, text.strip() + "\n", sender, list(to))
    mail.attach_alternative(render_to_string("emails/letter.html", {"subject": subject, "paragraphs": paragraphs_of(text)}), "text/html")
    return mail
