"""Answers requests, each in a process of its own; every third is killed between its commit and the publishing of its news.

`python -m tests.schools.outbox.crash_requests TRUST SCHOOL...` prints how many were killed.
"""

import os
import signal
import sys

import django


def answer(trust_id: str, school_id: str, is_killed: bool) -> None:
    """In the child: one request through Django's handler, whose transaction commits before the news is sent."""
    from django.test import Client  # noqa: PLC0415 - needs Django set up

    from schools.outbox import actions  # noqa: PLC0415

    if is_killed:
        actions.send_to_queue = lambda **_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment]
    response = Client().get(f"/{trust_id}/{school_id}/")
    os._exit(0 if response.status_code == 200 else 1)


def main() -> None:
    django.setup()
    trust_id, *school_ids = sys.argv[1:]
    killed = 0
    for place, school_id in enumerate(school_ids):
        if (child := os.fork()) == 0:
            answer(trust_id, school_id, is_killed=place % 3 == 0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            killed += 1
        elif status != 0:
            sys.exit(f"The request for school {school_id} failed.")
    print(killed)


if __name__ == "__main__":
    main()
