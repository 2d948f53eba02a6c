"""What no linter sees: links point down, every noun stands in the contracts, names say what a file is, templates stay plain."""

import ast
import configparser
import re

from django.apps import apps
from django.db.models import Field, Model

from tests.architecture.sources import APPS, ROOT, sources

CONTRACTS = configparser.ConfigParser()
CONTRACTS.read(ROOT / ".importlinter")
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "service", "services", "base", "misc"}
FLOORS = {"models", "actions", "queries", "permissions", "rules", "views", "tasks", "forms"}


def listed(contract: str, key: str) -> list[str]:
    """The names in a contract's list, without brackets; names of one line share a place."""
    lines = CONTRACTS[f"importlinter:contract:{contract}"][key].split("\n")
    return [re.sub(r"[():|\s]+", " ", line).strip() for line in lines if line.strip()]


def place(model: type[Model]) -> tuple[int, int]:
    """How high a model stands: app, then noun. Higher is later in the house's order."""
    app, noun = model.__module__.split(".")[:2]
    floors = listed(app, "layers")
    level = next((len(floors) - index for index, floor in enumerate(floors) if noun in floor.split()), len(floors) + 1)
    return APPS.index(app), level


def links() -> list["Field"]:
    own = [model for model in apps.get_models() if model.__module__.split(".")[0] in APPS and not hasattr(model, "pgh_tracked_model")]
    return [field for model in own for field in model._meta.local_fields if field.is_relation]


def test_links_point_down_or_level() -> None:
    upward = [
        str(field)
        for field in links()
        if isinstance(target := field.related_model, type)
        and target.__module__.split(".")[0] in APPS
        and place(target) > place(field.model)
    ]
    assert upward == []


def test_every_noun_stands_in_the_contracts() -> None:
    floors: dict[str, set[str]] = {}
    for source in sources():
        if source.noun and source.noun not in {"management", "templatetags"}:
            floors.setdefault(f"{source.parts[0]}.{source.noun}", set()).add(source.floor)
    known, pure = listed("floors", "containers"), listed("pure-rules", "source_modules")
    unlisted = [noun for noun, has in floors.items() if has & {"actions", "queries", "views"} and noun not in known]
    impure = [noun for noun, has in floors.items() if "rules" in has and f"{noun}.rules" not in pure]
    assert (unlisted, impure) == ([], [])


def test_a_files_name_says_what_is_in_it() -> None:
    # Django looks for the backend under the name `base`.
    vague = [source.name for source in sources() if source.path.stem in VAGUE and source.name != "schools/tenancy/postgresql/base.py"]
    assert vague == []


def test_a_module_opens_with_a_sentence() -> None:
    assert [source.name for source in sources() if source.tree().body and not ast.get_docstring(source.tree())] == []


# An ordinary link may lead elsewhere; what a page loads or sends may not.
PLAIN = re.compile(
    r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|\|safe\b|<(?!a\b)[a-z]+[^>]*\b(?:src|href|action)=[\"']https?://", re.IGNORECASE
)


def test_a_template_holds_no_inline_script_or_style_and_loads_nothing_from_elsewhere() -> None:
    found = {
        str(path.relative_to(ROOT)): breaches
        for path in (ROOT / "templates").rglob("*.html")
        # A PDF's and a mail's style has no other place than the document itself.
        if not any(folder in str(path) for folder in ("/reports/pdf/", "/emails/")) and (breaches := PLAIN.findall(path.read_text()))
    }
    assert found == {}
