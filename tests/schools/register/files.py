"""The excerpt of the register, sixty schools more for a large trust, and files made up in a line or two."""

from pathlib import Path

from schools.register.actions import Stored, store
from schools.register.rules.cells import Value
from schools.register.rules.files import BadRow, Row, read_file
from schools.register.rules.shapes import SHAPES, FileShape

EXCERPT = Path(__file__).parent / "excerpt"


def lines(*texts: str, encoding: str = "utf-8") -> list[bytes]:
    """A file as the reader gets it."""
    return [f"{text}\r\n".encode(encoding) for text in texts]


def rows(source: list[bytes], shape: FileShape) -> tuple[list[dict[str, Value]], list[BadRow]]:
    """What is good, by field, and what is not."""
    reading = read_file(source, shape)
    found = list(reading.rows)
    good = [dict(zip(reading.fields, row.values, strict=True)) for row in found if isinstance(row, Row)]
    return good, [row for row in found if isinstance(row, BadRow)]


def import_lines(source: list[bytes], shape: FileShape) -> Stored:
    """Store the good rows."""
    reading = read_file(source, shape)
    return store(reading=reading, rows=(row for row in reading.rows if isinstance(row, Row)))


def import_excerpt() -> None:
    """The whole excerpt: 21 establishments, 7 groups, 44 links."""
    for name, shape in SHAPES.items():
        import_lines((EXCERPT / f"{name}.csv").read_bytes().splitlines(keepends=True), shape)


def import_sixty_schools() -> None:
    """Sixty open schools of the register, with the columns that are read; two of England's largest trusts among them."""
    import_lines((EXCERPT / "sixty_schools.csv").read_bytes().splitlines(keepends=True), SHAPES["establishments"])
