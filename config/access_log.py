"""The web server's own log: a line a request, without the keys that some addresses hold, which open an account, a trust or a room."""

import re
from typing import Any

from gunicorn.glogging import Logger

_KEYS = re.compile(r"^(/invitation/|/accounts/password/reset/key/|/accounts/confirm-email/|/join/(?!room/))[^/]+")
# A line end in an address would begin a line of its own, as if another request had come.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def told(path: str) -> str:
    """An address as it may stand in a log."""
    return _CONTROLS.sub("?", _KEYS.sub(r"\1...", path))


class AccessLog(Logger):
    """Everything else is gunicorn's own."""

    def atoms(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().atoms(*args, **kwargs)
        return found | {"U": told(str(found["U"]))}
