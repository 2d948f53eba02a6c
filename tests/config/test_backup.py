"""A backup can be read with the key alone, brings back every trust's rows, and a failed one leaves no file that looks whole."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from config.launch.binaries import postgres_programs
from config.launch.places import CHECKOUT, Place, var_folder

OWNER = os.environ.get("DATABASE_OWNER_URL", "")
BACKUP, RESTORE = CHECKOUT / "deploy" / "backup.sh", CHECKOUT / "deploy" / "restore.sh"

pytestmark = pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed")


def make_database(name: str) -> str:
    with psycopg.connect(OWNER, autocommit=True) as owner:
        owner.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        owner.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return make_conninfo(OWNER, dbname=name)


@pytest.fixture
def databases() -> Iterator[tuple[str, str]]:
    """One with a walled table of two trusts' rows, and an empty one."""
    mark = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    names = [f"backup_from_{mark}", f"backup_to_{mark}"]
    full, empty = (make_database(name) for name in names)
    with psycopg.connect(full) as owner:
        owner.execute("CREATE TABLE plan AS SELECT number AS trust_id FROM generate_series(1, 2) AS number")
        owner.execute("ALTER TABLE plan ENABLE ROW LEVEL SECURITY")
        owner.execute("ALTER TABLE plan FORCE ROW LEVEL SECURITY")
    yield full, empty
    with psycopg.connect(OWNER, autocommit=True) as owner:
        for name in names:
            owner.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


@pytest.fixture
def setting(tmp_path: Path, databases: tuple[str, str]) -> dict[str, str]:
    """The environment that the two programs get, with a fresh key."""
    made = subprocess.run(["age-keygen", "-o", tmp_path / "key.txt"], capture_output=True, text=True, check=True)
    recipient = re.search(r"age1\w+", made.stderr)
    assert recipient is not None
    for folder in ("backups", "documents", "restored"):
        (tmp_path / folder).mkdir()
    (tmp_path / "documents" / "report.pdf").write_text("a report")
    # The tools' version must not be older than the server's.
    with psycopg.connect(OWNER) as owner:
        programs = postgres_programs(Place("postgres", "test", var_folder()), owner.info.server_version // 10000)
    return {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "DATABASE_OWNER_URL": databases[0],
        "BACKUP_RECIPIENT": recipient.group(),
        "BACKUPS": str(tmp_path / "backups"),
        "DOCUMENTS": str(tmp_path / "documents"),
    }


def test_what_was_backed_up_comes_back(setting: dict[str, str], tmp_path: Path, databases: tuple[str, str]) -> None:
    subprocess.run([BACKUP, "now"], env=setting, check=True)
    dump, documents = sorted((tmp_path / "backups").glob("*.age"))
    assert b"report" not in documents.read_bytes()
    into = {**setting, "DATABASE_OWNER_URL": databases[1], "DOCUMENTS": str(tmp_path / "restored")}
    subprocess.run([RESTORE, tmp_path / "key.txt", dump, documents], env=into, check=True)
    with psycopg.connect(databases[1]) as owner:
        assert owner.execute("SELECT trust_id FROM plan ORDER BY 1").fetchall() == [(1,), (2,)]
        assert owner.execute("SELECT relforcerowsecurity FROM pg_class WHERE relname = 'plan'").fetchone() == (True,)
    assert (tmp_path / "restored" / "report.pdf").read_text() == "a report"


def test_a_failed_backup_leaves_nothing_that_looks_whole(setting: dict[str, str], tmp_path: Path) -> None:
    nowhere = {**setting, "DATABASE_OWNER_URL": "postgresql://owner@127.0.0.1:1/none"}
    assert subprocess.run([BACKUP, "now"], env=nowhere, capture_output=True, check=False).returncode != 0
    assert list((tmp_path / "backups").glob("*.age")) == []


def test_a_missing_or_old_backup_is_noticed(setting: dict[str, str], tmp_path: Path) -> None:
    def check() -> int:
        return subprocess.run([BACKUP, "check"], env=setting, check=False).returncode

    assert check() != 0
    newest = tmp_path / "backups" / "database-2026-01-01T020000Z.dump.age"
    newest.touch()
    assert check() == 0
    os.utime(newest, (0, 0))
    assert check() != 0
