"""The web server's log names the page of each request, and no key that opens anything."""

import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse
from gunicorn.config import Config

from config import gunicorn
from config.access_log import AccessLog, told


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("schools:accept_invitation", {"token": "WzEsMl0:key"}),
        ("schools:ask_for_invitation", {"token": "WzEsMl0:key"}),
        ("account_reset_password_from_key", {"uidb36": "1", "key": "key-key"}),
        ("account_confirm_email", {"key": "MQ:key"}),
        ("workshops:come_in", {"code": "ACEFHK"}),
    ],
)
def test_the_key_of_a_link_is_not_kept(name: str, parts: dict[str, str]) -> None:
    address = told(reverse(name, kwargs=parts))
    assert re.fullmatch(r"/(invitation|join|accounts/[a-z/-]+)/\.\.\./(ask/)?", address)


@pytest.mark.parametrize("path", ["/", "/ash/people/7/", "/accounts/password/reset/", "/ash/people/invitations/7/", "/join/room/7/"])
def test_other_addresses_are_kept_whole(path: str) -> None:
    assert told(path) == path


def test_a_line_is_one_line_without_query_and_key() -> None:
    settings = Config()
    settings.set("logger_class", gunicorn.logger_class)
    assert settings.logger_class is AccessLog
    request = {"PATH_INFO": "/invitation/key/\nGET /forged", "QUERY_STRING": "name=ann", "REQUEST_METHOD": "GET"}
    environ = {"RAW_URI": "", "SERVER_PROTOCOL": "HTTP/1.1", **request}
    atoms = AccessLog(settings).atoms(SimpleNamespace(status="200 OK", headers=()), SimpleNamespace(headers=()), environ, timedelta())
    assert gunicorn.access_log_format % atoms == "GET /invitation/.../?GET /forged 200 0 ms"
