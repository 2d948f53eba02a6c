"""Writes a ZIP file while it is sent, a piece at a time: whatever its size, no more of it than a piece is ever held."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from io import RawIOBase
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.core.files.storage import default_storage

from reports.batches.queries.taking import ToTake

PIECE = 256 * 1024
LEFT_OUT = "Not in this file.txt"


class _Pipe(RawIOBase):
    """Takes what is written and gives it away again. It cannot be wound back, so the ZIP file says a file's size after it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        content = bytes(piece)  # type: ignore[call-overload]  # whatever has bytes
        self._pieces.append(content)
        return len(content)

    def given_away(self) -> bytes:
        """What was written since, which is then forgotten."""
        content = b"".join(self._pieces)
        self._pieces.clear()
        return content


def zipped(what: ToTake, now: datetime) -> Iterator[bytes]:
    """The file's content. PDFs are packed already, and are packed again: not every system reads stored files whose size follows them."""
    pipe = _Pipe()
    with ZipFile(pipe, "w") as file:
        for one in what.files:
            with default_storage.open(one.place) as content:
                yield from _put(file, pipe, _entry(one.name, now), content.chunks(PIECE))
        if what.left_out:
            yield from _put(file, pipe, _entry(LEFT_OUT, now), ["\r\n".join(what.left_out).encode("utf-8-sig")])
    yield pipe.given_away()


def _entry(name: str, now: datetime) -> ZipInfo:
    entry = ZipInfo(name, (now.year, now.month, now.day, now.hour, now.minute, now.second))
    entry.compress_type = ZIP_DEFLATED
    return entry


def _put(file: ZipFile, pipe: _Pipe, entry: ZipInfo, pieces: Iterable[bytes]) -> Iterator[bytes]:
    with file.open(entry, "w") as place:
        for piece in pieces:
            place.write(piece)
            # What is packed comes out later, or nothing at all does.
            if content := pipe.given_away():
                yield content
