"""Deeds done at the same time, each on a connection of its own."""

import threading
from collections.abc import Callable

from django.db import connection

from schools.web.errors import Refusal


def at_once(*deeds: Callable[[], object]) -> list[Refusal]:
    """What was refused when all are done at the same time; anything but a refusal is an error of the test."""
    refused: list[Refusal] = []
    errors: list[BaseException] = []
    start = threading.Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> None:
        try:
            start.wait(10)
            deed()
        except Refusal as error:
            refused.append(error)
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert errors == []
    return refused
