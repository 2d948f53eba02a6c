"""Reads the mailbox's files as frozen values, newest first."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings

MOST = 100
_NAME = re.compile(r"[0-9a-f]{32}")
_ADDRESS = re.compile(r"(https?://[^\s<>\"]+)")


@dataclass(frozen=True, slots=True)
class MailLine:
    """A mail in the list."""

    name: str
    to: str
    subject: str
    came_at: datetime


@dataclass(frozen=True, slots=True)
class MailPage:
    """A whole mail. `parts` alternate between words and addresses: (text, is an address)."""

    line: MailLine
    parts: tuple[tuple[str, bool], ...]


def mails() -> tuple[MailLine, ...]:
    """The newest mails, a hundred at the most."""
    files = sorted(settings.MAILBOX.glob("*.eml"), key=lambda path: path.stat().st_mtime, reverse=True)
    return tuple(_line(path, _read(path)) for path in files[:MOST])


def mail(name: str) -> MailPage | None:
    """One mail by the name of its file; None for a name that is none of ours."""
    path = settings.MAILBOX / f"{name}.eml"
    if not _NAME.fullmatch(name) or not path.exists():
        return None
    message = _read(path)
    body = message.get_body(preferencelist=("plain",))
    text = body.get_content() if body else ""
    return MailPage(_line(path, message), tuple((part, bool(_ADDRESS.fullmatch(part))) for part in _ADDRESS.split(text) if part))


def _read(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=policy.default)


def _line(path: Path, message: EmailMessage) -> MailLine:
    came_at = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
    return MailLine(path.stem, str(message["To"]), str(message["Subject"]), came_at)
