"""Counts wrong codes by where they come from, so that nobody finds a room by trying."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

from schools.web.errors import TooOften

# A whole school may stand behind one address, and some of its people mistype.
MOST_WRONG = 40
WITHIN_SECONDS = 600


def require_patience(request: HttpRequest) -> None:
    """Raises TooOften where too many wrong codes came from."""
    if (cache.get(_key(request)) or 0) >= MOST_WRONG:
        raise TooOften("Too many wrong codes came from where you are. Wait ten minutes, then type the code again.")


def count_wrong(request: HttpRequest) -> None:
    """One more."""
    key = _key(request)
    if not cache.add(key, 1, WITHIN_SECONDS):
        cache.incr(key)


def _key(request: HttpRequest) -> str:
    return f"wrong-codes:{get_adapter().get_client_ip(request)}"
