"""The product's own source files, by app, noun and floor."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("schools", "reviews", "workshops", "reports")


@dataclass(frozen=True, slots=True)
class Source:
    """A file such as schools/people/actions/leaving.py: app schools, noun people, floor actions."""

    path: Path

    @property
    def parts(self) -> tuple[str, ...]:
        return self.path.relative_to(ROOT).with_suffix("").parts

    @property
    def noun(self) -> str:
        return self.parts[1] if len(self.parts) > 2 else ""

    @property
    def floor(self) -> str:
        return self.parts[2] if len(self.parts) > 2 else self.parts[-1]

    @property
    def name(self) -> str:
        return "/".join(self.parts) + ".py"

    def tree(self) -> ast.Module:
        return _parsed(self.path)


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def sources() -> Iterator[Source]:
    """Every Python file of the apps but migrations, which makemigrations writes."""
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield Source(path)
