"""Sessions in the database, looked up only by keys that we could have given."""

from typing import Any

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    """A cookie may hold anything, and PostgreSQL refuses to be asked for a NUL; no key of ours holds more than letters and digits."""

    def _validate_session_key(self, key: Any) -> bool:
        is_long_enough: bool = super()._validate_session_key(key)  # type: ignore[misc]  # the stubs leave it out
        return is_long_enough and key.isascii() and key.isalnum()
