"""How much memory a render may take, so that one document cannot bring a worker's machine to its knees."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STATM = Path("/proc/self/statm")


@contextmanager
def at_most(megabytes: int) -> Iterator[None]:
    """Let this process have so much more than it has now; Python then raises MemoryError. Elsewhere than on Linux nothing is limited."""
    if not _STATM.exists():
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(_STATM.read_text().split()[0])
    resource.setrlimit(resource.RLIMIT_AS, (_lower(pages * resource.getpagesize() + megabytes * 2**20, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _lower(wanted: int, hard: int) -> int:
    return wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
