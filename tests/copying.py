"""Workers side by side copy one empty database, which the first of them makes: tables of its own would cost each five seconds."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from tests.sharing import alone


def _template() -> str:
    return f"test_{settings.DATABASES['default']['NAME']}_to_copy"


def copy_one(folder: Path, worker: str) -> None:
    """Have this worker's test database be a copy; the workers of a run share the folder."""
    told: dict[str, Any] = connection.settings_dict["TEST"]
    with alone(folder / "copying"):
        if not any(folder.glob("copies-*")):
            _make(told)
        (folder / f"copies-{worker}").touch()
    told |= {"TEMPLATE": _template(), "MIGRATE": False}


def _make(told: dict[str, Any]) -> None:
    own, name = told["NAME"], connection.settings_dict["NAME"]
    told["NAME"] = _template()
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    # Nobody may be connected to what is copied.
    connection.close()
    told["NAME"] = own
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name


def forget_one(folder: Path, worker: str) -> None:
    """This worker needs it no more: the last takes it away."""
    with alone(folder / "copying"):
        (folder / f"copies-{worker}").unlink()
        if not any(folder.glob("copies-*")):
            creation: Any = connection.creation
            with creation._nodb_cursor() as cursor:
                cursor.execute(f'DROP DATABASE "{_template()}"')
