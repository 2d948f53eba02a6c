"""Rows change only in actions, whoever asks: view, form, task, command or query."""

import ast

import pytest

from tests.architecture.sources import sources

WRITES = {
    "save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete", "update",
    "create_user", "set_password", "acreate", "asave", "adelete", "aupdate",
}  # fmt: skip
# The manager that makes accounts stands beside its model, because Django calls it there.
DOORS = {"schools/people/models.py"}


def writes(tree: ast.Module) -> list[str]:
    """Calls that write rows.

    A dict's or a hash's `update` takes a value, a queryset's takes names; a cache, a workbook, a Word document or a
    picture has no rows of ours.
    """
    return [
        f"line {node.lineno}: .{node.func.attr}()"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES and not _is_harmless(node)
    ]


def _is_harmless(call: ast.Call) -> bool:
    assert isinstance(call.func, ast.Attribute)
    receiver = call.func.value
    if call.func.attr == "update" and call.args and not call.keywords:
        return True
    return isinstance(receiver, ast.Name) and receiver.id in {"cache", "workbook", "book", "written", "picture", "drawn"}


def test_no_row_is_written_outside_actions() -> None:
    elsewhere = (source for source in sources() if source.floor != "actions" and source.name not in DOORS)
    assert {source.name: lines for source in elsewhere if (lines := writes(source.tree()))} == {}


@pytest.mark.parametrize(
    "code",
    [
        "School.objects.filter(pk=1).update(name='x')",
        "form.save()",
        "rows.delete()",
        "School.objects.create(name='x')",
        "School.objects.update(**values)",
    ],
)
def test_a_write_is_noticed(code: str) -> None:
    assert len(writes(ast.parse(code))) == 1


@pytest.mark.parametrize("code", ["values.update({'a': 1})", "cache.delete('key')", "digest.update(b'x')"])
def test_what_writes_no_row_is_left_alone(code: str) -> None:
    assert writes(ast.parse(code)) == []
