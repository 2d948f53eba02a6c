"""Django's test server, but one that ends only when it has answered everything it was asked, keeps its connections to the database, and
knows what parts of pages it refused."""

import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from threading import Thread
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

SECONDS_TO_ANSWER = 30
Site = Callable[..., Iterable[bytes]]


class Answer:
    """What the site answers; once it is sent, its connection to the database is another request's."""

    def __init__(self, parts: Iterable[bytes], give_back: Callable[[], None]) -> None:
        self._parts, self._give_back = parts, give_back

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._parts)

    def close(self) -> None:
        try:
            if hasattr(self._parts, "close"):
                self._parts.close()
        finally:
            self._give_back()


class RefusedParts:
    """Each part of a page that was refused: a style, a script, a picture. The browser says what it wants to do with an answer."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def heard_of(self, site: Site) -> Site:
        """The site, whose refusals are written down. To hear of them from the browser would take it a tenth of each page."""

        def answer(environ: Any, start_response: Any) -> Iterable[bytes]:
            def start(status: str, headers: Any, *more: Any) -> Any:
                # A page or a passage of one that is refused on purpose is no fault.
                if status >= "400" and environ.get("HTTP_SEC_FETCH_DEST", "document") not in ("document", "iframe", "empty"):
                    self.told.append(f"{environ.get('HTTP_REFERER')}: {environ['PATH_INFO']} answered {status}")
                return start_response(status, headers, *more)

            try:
                return site(environ, start)
            except BaseException as error:
                self.told.append(f"{environ['PATH_INFO']} failed: {error!r}")
                raise

        return answer


class KeptFiles:
    """Styles, scripts and fonts as they were first found; a browser may keep them, as in production.

    What a fresh clone wrote a minute ago a browser would else ask for again with every page.
    """

    def __init__(self) -> None:
        self._found: dict[str, tuple[str, list[tuple[str, str]], bytes]] = {}

    def before(self, site: Site) -> Site:
        """The site, which is asked for each file once."""

        def answer(environ: Any, start_response: Any) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            if not path.startswith(settings.STATIC_URL):
                return site(environ, start_response)
            whole = self._found.get(path) or _whole(site, environ)
            status, headers, body = whole
            if status == "200 OK":
                self._found[path] = whole
                headers = [*headers, ("Cache-Control", "max-age=3600")]
            start_response(status, headers)
            return [body]

        return answer


def _whole(site: Site, environ: Any) -> tuple[str, list[tuple[str, str]], bytes]:
    begun: list[Any] = []
    parts: Any = site(environ, lambda *status_and_headers: begun.extend(status_and_headers))
    with closing(parts):
        body = b"".join(parts)
    status, headers = begun[:2]
    return status, headers, body


# For all journeys of a run: each has a server of its own, and the files are the same.
FILES = KeptFiles()


class KeptConnections:
    """As many as requests were ever answered at once. To begin one for each request costs more than what a page asks of it."""

    def __init__(self) -> None:
        self._free: list[BaseDatabaseWrapper] = []

    def lent_to(self, site: Site) -> Callable[..., Answer]:
        """The site, each of whose requests has one of them for itself."""

        def answer(environ: Any, start_response: Any) -> Answer:
            lent = connections[DEFAULT_DB_ALIAS] = self._free.pop() if self._free else self._begin()

            def give_back() -> None:
                del connections[DEFAULT_DB_ALIAS]
                self._free.append(lent)

            try:
                return Answer(site(environ, start_response), give_back)
            except BaseException:
                give_back()
                raise

        return answer

    def close(self) -> None:
        """Those that are lent are closed by nobody: every request is answered before."""
        while self._free:
            self._free.pop().close()

    def _begin(self) -> BaseDatabaseWrapper:
        own = connections[DEFAULT_DB_ALIAS]
        begun = type(own)({**own.settings_dict, "CONN_MAX_AGE": None}, DEFAULT_DB_ALIAS)
        begun.inc_thread_sharing()
        return begun


class Server(ThreadedWSGIServer):
    """Knows its connections and their threads. Django's own leaves them behind when it closes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._open: list[tuple[socket.socket, Thread]] = []
        self._kept = KeptConnections()
        self._refused = RefusedParts()

    @property
    def refused(self) -> list[str]:
        """What parts of which pages it refused until now."""
        return self._refused.told

    def set_app(self, application: Any) -> None:
        super().set_app(self._refused.heard_of(FILES.before(self._kept.lent_to(application))))

    def serve_forever(self, poll_interval: float = 0.02) -> None:
        # That often it looks whether it should end; with the usual half second every journey would wait for it.
        super().serve_forever(poll_interval)

    def process_request(self, request: Any, client_address: Any) -> None:
        thread = Thread(target=self.process_request_thread, args=(request, client_address), daemon=True)
        self._open = [(connection, answering) for connection, answering in self._open if answering.is_alive()]
        self._open.append((request, thread))
        thread.start()

    def server_close(self) -> None:
        """Nothing new is heard on any connection, but what was heard is answered."""
        super().server_close()
        deadline = monotonic() + SECONDS_TO_ANSWER
        for connection, _ in self._open:
            # It may have ended by itself.
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RD)
        for _, thread in self._open:
            thread.join(max(0.0, deadline - monotonic()))
        self._kept.close()
        left = [thread.name for _, thread in self._open if thread.is_alive()]
        if left:
            raise RuntimeError(f"{len(left)} requests are still being answered.")
