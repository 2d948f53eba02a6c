"""Nothing of ours reaches owned rows past the first wall: the database would find nothing, and nobody would be told."""

import ast

import pytest

from tests.architecture.sources import sources

WAYS_ROUND = {"_base_manager", "_default_manager", "scopes_disabled", "_enabled"}
# The one asks, before a trust is entered, what the person's own policy shows; the other empties the demo's trusts, each from inside.
DOORS = {"schools/tenancy/prepared.py", "schools/demo/actions/making.py"}


def ways_round(tree: ast.Module) -> set[str]:
    """Names of managers without a scope, and of what switches scopes off."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.alias):
            found.add(node.name)
        elif isinstance(node, ast.keyword | ast.Constant):
            found.add(str(node.arg if isinstance(node, ast.keyword) else node.value))
    return found & WAYS_ROUND


def test_no_query_goes_round_the_scope() -> None:
    found = {source.name: ways for source in sources() if source.name not in DOORS and (ways := ways_round(source.tree()))}
    assert found == {}


@pytest.mark.parametrize(
    "code",
    [
        "School._base_manager.all()",
        "School._default_manager.get(pk=1)",
        "from django_scopes import scopes_disabled",
        "scope(_enabled=False)",
        "scope(**{'_enabled': False})",
    ],
)
def test_a_way_round_is_noticed(code: str) -> None:
    assert len(ways_round(ast.parse(code))) == 1
