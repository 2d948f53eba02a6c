"""What no linter sees: links point down, every noun stands in the contracts, names say what a file is, templates stay plain."""

import configparser
import re

import pytest
from django.apps import apps
from django.db.models import Field, Model

from tests.architecture.sources import APPS, ROOT, Source, sources

CONTRACTS = configparser.ConfigParser()
CONTRACTS.read(ROOT / ".importlinter")
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "service", "services", "base", "misc"}
FLOORS = {"models", "actions", "queries", "permissions", "rules", "views", "tasks", "forms"}


def listed(contract: str, key: str) -> list[str]:
    """The names in a contract's list, without brackets; names of one line share a place."""
    lines = CONTRACTS[f"importlinter:contract:{contract}"][key].split("\n")
    return [re.sub(r"[():|\s]+", " ", line).strip() for line in lines if line.strip()]


def nouns() -> set[str]:
    return {f"{source.parts[0]}.{source.noun}" for source in sources() if source.noun and source.noun not in {"management", "templatetags"}}


def place(model: type[Model]) -> tuple[int, int]:
    """How high a model stands: app, then noun. Higher is later in the house's order."""
    app, noun = model.__module__.split(".")[:2]
    floors = listed(app, "layers")
    level = next((len(floors) - index for index, floor in enumerate(floors) if noun in floor.split()), len(floors) + 1)
    return APPS.index(app), level


def links() -> list["Field"]:
    own = [model for model in apps.get_models() if model.__module__.split(".")[0] in APPS and not hasattr(model, "pgh_tracked_model")]
    return [field for model in own for field in model._meta.local_fields if field.is_relation]


@pytest.mark.parametrize("field", links(), ids=str)
def test_links_point_down_or_level(field: "Field") -> None:
    target = field.related_model
    assert isinstance(target, type)
    if target.__module__.split(".")[0] in APPS:
        assert place(target) <= place(field.model)


@pytest.mark.parametrize("noun", sorted(nouns()))
def test_every_noun_stands_in_the_contracts(noun: str) -> None:
    floors = {source.floor for source in sources() if f"{source.parts[0]}.{source.noun}" == noun}
    if floors & {"actions", "queries", "views"}:
        assert noun in listed("floors", "containers")
    if "rules" in floors:
        assert f"{noun}.rules" in listed("pure-rules", "source_modules")


@pytest.mark.parametrize("source", list(sources()), ids=lambda source: source.name)
def test_a_files_name_says_what_is_in_it(source: Source) -> None:
    # Django looks for the backend under the name `base`.
    assert source.path.stem not in VAGUE or source.name == "schools/tenancy/postgresql/base.py"


@pytest.mark.parametrize("source", list(sources()), ids=lambda source: source.name)
def test_a_module_opens_with_a_sentence(source: Source) -> None:
    tree = source.tree()
    doc = tree.body[0] if tree.body else None
    assert not tree.body or (doc is not None and getattr(getattr(doc, "value", None), "value", None)), "no docstring"


# An ordinary link may lead elsewhere; what a page loads or sends may not.
PLAIN = re.compile(
    r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|\|safe\b|<(?!a\b)[a-z]+[^>]*\b(?:src|href|action)=[\"']https?://", re.IGNORECASE
)


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_holds_no_inline_script_or_style_and_loads_nothing_from_elsewhere(path: object) -> None:
    # A PDF's and a mail's style has no other place than the document itself.
    if any(folder in str(path) for folder in ("/reports/pdf/", "/emails/")):
        return
    assert PLAIN.findall(path.read_text()) == []  # type: ignore[attr-defined]
