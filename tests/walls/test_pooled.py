"""Through PgBouncer in transaction mode, where 64 clients share 4 connections, nobody ever stands in another's trust."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.db import connection, transaction

from config.launch.places import CHECKOUT, dropping_to, server_account
from schools.models import School, Trust
from schools.tenancy.standing import acting_in
from tests.schools.outbox.crashing import wait_until

pytestmark = pytest.mark.django_db(transaction=True)
PROGRAM = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")
if PROGRAM is None:
    pytest.skip("PgBouncer is not installed (Debian: apt-get install pgbouncer).", allow_module_level=True)


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def settings_for(port: int) -> str:
    """PgBouncer's own, with the runtime role's password: clients need none, and only this machine can call."""
    address = urlsplit(os.environ["DATABASE_URL"])
    query = {key: values[-1] for key, values in parse_qs(address.query).items()}
    database = {
        "host": query.get("host", address.hostname),
        "port": query.get("port", address.port or 5432),
        "dbname": connection.settings_dict["NAME"],
        "user": unquote(address.username or ""),
        "password": unquote(address.password or ""),
    }
    there = " ".join(f"{name}={value}" for name, value in database.items() if value)
    return f"""[databases]
pooled = {there}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
"""


@pytest.fixture
def pooled_url() -> Iterator[str]:
    """The test database through a PgBouncer with four connections, as the runtime role."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    account = server_account()
    with tempfile.NamedTemporaryFile("w", suffix=".ini") as file:
        file.write(settings_for(port))
        file.flush()
        if account is not None:
            os.chown(file.name, account.uid, account.gid)
        process = subprocess.Popen([str(PROGRAM), "-q", file.name], stderr=subprocess.DEVNULL, **dropping_to(account))
        try:
            wait_until(lambda: answers(port), "PgBouncer", 10)
            yield f"postgres://anybody@127.0.0.1:{port}/pooled"
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture
def trusts() -> list[int]:
    """Ten trusts with a school each."""
    ids = [Trust.objects.create(slug=f"trust-{n}", name=f"Trust {n}").pk for n in range(10)]
    for trust_id in ids:
        with acting_in(trust_id), transaction.atomic():
            School.objects.create(name="School", urn=1)
    return ids


def run(how: str, url: str, trusts: list[int], *, each: int) -> dict[str, int]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.walls.pooled_clients", how, *map(str, (each, *trusts))],
        env={**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.walls.pooled_settings"},
        cwd=CHECKOUT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told: dict[str, int] = json.loads(ran.stdout)
    return told


def test_ten_thousand_transactions_and_none_in_a_wrong_trust(pooled_url: str, trusts: list[int]) -> None:
    assert run("local", pooled_url, trusts, each=157) == {"transactions": 10_048, "wrong": 0}


def test_a_setting_of_the_session_would_leak(pooled_url: str, trusts: list[int]) -> None:
    assert run("session", pooled_url, trusts, each=20)["wrong"] > 0
