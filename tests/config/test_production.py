"""What runs for real is described in files that no test machine runs; these tests hold them to the code and to each other."""

import os
import re
import runpy
import subprocess
import sys
from typing import Any

import pytest
import yaml

from config.launch.demo import WORKER_OPTIONS
from config.launch.places import CHECKOUT

# Read by settings, and right for every installation of this kind as they are.
LEFT_AT_DEFAULT = {
    "ACTION_STILL_DAYS",
    "LIVE_URL",
    "DATABASE_CONN_MAX_AGE",
    "DATABASE_POOLED",
    "DOCUMENT_LEASE_SECONDS",
    "FIGURES_LEAST_PEOPLE",
    "FIGURES_LEAST_SCHOOLS",
    "IMPORT_HOURS",
    "INVITATION_DAYS",
    "NEWS_OVERDUE_SECONDS",
    "SECURE_HSTS_SECONDS",
    "SECURE_SSL_REDIRECT",
}
# Set in the image, by manage.py, or for `prepare` alone.
SET_ELSEWHERE = {"VAR_DIR", "DATABASE_ROLE", "DATABASE_OWNER_URL"}


MADE_UP = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "".join(map(chr, range(48, 123))),
    "ALLOWED_HOSTS": "reviews.example",
    "SITE_ADDRESS": "https://reviews.example",
    "DEFAULT_FROM_EMAIL": "reviews@reviews.example",
    "DATABASE_URL": "postgresql://app@nowhere/x",
    "REDIS_URL": "redis://nowhere",
}


def text(name: str) -> str:
    return (CHECKOUT / name).read_text()


@pytest.fixture
def compose() -> Any:
    return yaml.safe_load(text("docker-compose.yml"))


def test_every_setting_from_the_environment_reaches_the_programs(compose: Any) -> None:
    modules = {path.name for path in (CHECKOUT / "config" / "settings").glob("*.py")} - {"dev.py", "test.py"}
    read = {name for module in modules for name in re.findall(r"env\.\w+\(\s*\"(\w+)\"", text(f"config/settings/{module}"))}
    assert read - LEFT_AT_DEFAULT - SET_ELSEWHERE <= set(compose["services"]["web"]["environment"])


def test_every_value_that_is_asked_for_stands_in_the_example() -> None:
    asked = set(re.findall(r"\$\{(\w+)", text("docker-compose.yml")))
    assert asked == set(re.findall(r"^(?:# )?([A-Z_]+)=", text(".env.example"), re.MULTILINE))


def test_a_value_without_which_nothing_may_start_has_no_default() -> None:
    needed = set(re.findall(r"\$\{(\w+):\?", text("docker-compose.yml")))
    assert needed == set(re.findall(r"^([A-Z_]+)=", text(".env.example"), re.MULTILINE))


def test_worker_takes_the_same_queues_as_in_the_demo(compose: Any) -> None:
    queues = WORKER_OPTIONS[WORKER_OPTIONS.index("--queues") + 1]
    assert f"--queues {queues} " in compose["services"]["worker"]["command"]


def test_only_the_proxy_is_open_to_the_world_and_only_prepare_and_backup_are_owner(compose: Any) -> None:
    services = compose["services"]
    opened = {name for name, service in services.items() for port in service.get("ports", ()) if not port.startswith("127.")}
    owners = {name for name, service in services.items() if "DATABASE_OWNER_URL" in service.get("environment", {})}
    assert (opened, owners) == ({"proxy"}, {"prepare", "backup"})


def test_no_log_grows_without_end(compose: Any) -> None:
    lasting = {name: service for name, service in compose["services"].items() if not service.get("profiles")}
    assert {service.get("logging", {}).get("driver") for service in lasting.values()} == {"local"}


def test_the_image_has_every_package_of_ours() -> None:
    packages = {path.parent.name for path in CHECKOUT.glob("*/__init__.py")} - {"tests"}
    assert packages <= set(re.findall(r"^COPY (\w+) \./", text("Dockerfile"), re.MULTILINE))
    assert {f"!{name}" for name in packages} <= set(text(".dockerignore").splitlines())


def test_the_check_for_deployment_finds_nothing() -> None:
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    environment = {"PATH": os.environ["PATH"], **MADE_UP}
    checked = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ({}, ("mail", 1025, False)),
        ({"EMAIL_HOST": "smtp.example"}, ("smtp.example", 587, True)),
        ({"EMAIL_HOST": "smtp.example", "EMAIL_PORT": "25", "EMAIL_USE_TLS": "false"}, ("smtp.example", 25, False)),
    ],
)
def test_a_mail_server_is_spoken_to_as_the_example_promises(
    monkeypatch: pytest.MonkeyPatch, compose: Any, said: dict[str, str], read: tuple[str, int, bool]
) -> None:
    for name, value in MADE_UP.items():
        monkeypatch.setenv(name, value)
    for name in ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_USE_TLS"):
        # What the programs get where `.env` says nothing.
        handed_on = re.sub(r"\$\{\w+:-(.*)\}", r"\1", compose["services"]["web"]["environment"][name])
        monkeypatch.setenv(name, said.get(name, handed_on))
    found = runpy.run_path(str(CHECKOUT / "config" / "settings" / "production.py"))
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_USE_TLS"]) == read
    assert found["EMAIL_HOST"] in {*compose["services"], "smtp.example"}
