"""Serves the live process: `python -m config.live`, on LIVE_BIND."""

import os

import uvicorn
from django.conf import settings

from config.live.answers import Answers
from config.live.hub import Hub


def main() -> None:
    """One process is enough for thousands of screens; more of them need nothing of each other."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
    host, _, port = os.environ.get("LIVE_BIND", "127.0.0.1:8001").rpartition(":")
    uvicorn.run(
        Answers(Hub(settings.REDIS_URL)), host=host, port=int(port), access_log=False, log_level="warning", server_header=False,
        # Between two changes in a room a minute may pass, and thirty phones need not all connect anew then.
        timeout_keep_alive=90,
        # Streams never end by themselves; browsers come back to whoever answers next.
        timeout_graceful_shutdown=1,
    )  # fmt: skip


if __name__ == "__main__":
    main()
