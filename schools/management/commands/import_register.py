"""`manage.py import_register`: bring the national register up to date from its own CSV files; safe to repeat."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from schools.register.actions import store
from schools.register.errors import WrongFile
from schools.register.rules.files import BadRow, Reading, Row, read_file
from schools.register.rules.shapes import SHAPES, FileShape

# No line of the register comes near; a file without line ends would otherwise be read into memory whole.
LONGEST_LINE = 1_000_000


class Command(BaseCommand):
    help = "Import the national register's files. Bad rows are named and passed over; a second run changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        for name in SHAPES:
            parser.add_argument(f"--{name}", type=Path, metavar="FILE", help=f"The register's CSV file of {name}.")

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = [(shape, options[name]) for name, shape in SHAPES.items() if options[name]]
        if not chosen:
            raise CommandError(f"Name at least one file: {', '.join(f'--{name} FILE' for name in SHAPES)}.")
        with ExitStack() as open_files:
            # Every file's headings are looked at before any row is stored.
            readings = [(self._open(shape, path, open_files), path) for shape, path in chosen]
            for (reading, bar), path in readings:
                self._import(reading, bar, path)

    def _open(self, shape: FileShape, path: Path, open_files: ExitStack) -> "tuple[Reading, tqdm[Any]]":
        try:
            source = open_files.enter_context(path.open("rb"))
            bar = open_files.enter_context(
                tqdm(total=path.stat().st_size, unit="B", unit_scale=True, desc=shape.name, leave=False, disable=None)
            )
            return read_file(_watched(source, bar), shape), bar
        except (OSError, WrongFile) as problem:
            raise CommandError(f"{path}: {problem.strerror if isinstance(problem, OSError) else problem}") from None

    def _import(self, reading: Reading, bar: "tqdm[Any]", path: Path) -> None:
        skipped = 0

        def good_rows() -> Iterator[Row]:
            nonlocal skipped
            for row in reading.rows:
                if isinstance(row, BadRow):
                    skipped += 1
                    with bar.external_write_mode():
                        self.stdout.write(f"{path.name} line {row.line}: {row.reason}")
                else:
                    yield row

        stored = store(reading=reading, rows=good_rows())
        bar.close()
        read = stored.new + stored.changed + stored.same
        outcome = f"{stored.new:,} new, {stored.changed:,} changed" if stored.new or stored.changed else "no change"
        self.stdout.write(f"{reading.shape.name}: {read:,} read, {outcome}; {skipped:,} passed over")


def _watched(source: Any, bar: "tqdm[Any]") -> Iterator[bytes]:
    for line in iter(lambda: source.readline(LONGEST_LINE), b""):
        bar.update(len(line))
        yield line
