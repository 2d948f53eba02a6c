"""Delivers each mail into a file of its own. A repeat of the same mail, known by its Message-ID, replaces it."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class EmailBackend(BaseEmailBackend):
    """Writes to a temporary name and renames, so that nobody reads half a mail."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder: Path = settings.MAILBOX
        folder.mkdir(parents=True, exist_ok=True)
        for mail in email_messages:
            message = mail.message()
            name = hashlib.sha256(str(message["Message-ID"]).encode()).hexdigest()[:32]
            half = folder / f"{name}.part"
            half.write_bytes(message.as_bytes())
            half.rename(folder / f"{name}.eml")
        return len(email_messages)
