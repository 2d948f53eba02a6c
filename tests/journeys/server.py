"""Django's test server, but one that ends only when it has answered everything it was asked."""

import socket
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import Any

from django.core.servers.basehttp import ThreadedWSGIServer

SECONDS_TO_ANSWER = 30


class Server(ThreadedWSGIServer):
    """Knows its connections and their threads. Django's own leaves them behind when it closes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._open: list[tuple[socket.socket, Thread]] = []

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
        left = [thread.name for _, thread in self._open if thread.is_alive()]
        if left:
            raise RuntimeError(f"{len(left)} requests are still being answered.")
