"""Sessions in the database, looked up only by keys that we could have given."""

from typing import Any

from django.contrib.sessions.backends import db
from django.utils import timezone

from schools.tenancy.prepared import planned_cursor

_LIVE = "SELECT session_data FROM django_session WHERE session_key = $1 AND expire_date > $2"


class SessionStore(db.SessionStore):
    """A cookie may hold anything, and PostgreSQL refuses to be asked for a NUL; no key of ours holds more than letters and digits."""

    def _validate_session_key(self, key: Any) -> bool:
        is_long_enough: bool = super()._validate_session_key(key)  # type: ignore[misc]  # the stubs leave it out
        return is_long_enough and key.isascii() and key.isalnum()

    def load(self) -> dict[str, Any]:
        """What is kept, {} where that is over. Asked before every page, so in words whose plan PostgreSQL keeps."""
        with planned_cursor() as cursor:
            cursor.execute(_LIVE, [self.session_key, timezone.now()])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None
            return {}
        kept: dict[str, Any] = self.decode(found[0])
        return kept
