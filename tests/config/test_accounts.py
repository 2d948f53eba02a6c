"""Signing in with Microsoft and Google follows from keys in the environment, and from nothing else."""

import runpy
from typing import Any

import pytest

from config.settings import accounts

KEYS = ("MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET", "GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET")


def settings_with(monkeypatch: pytest.MonkeyPatch, **keys: str) -> dict[str, Any]:
    for key in KEYS:
        monkeypatch.delenv(key, raising=False)
    for key, value in keys.items():
        monkeypatch.setenv(key, value)
    return runpy.run_path(accounts.__file__)


@pytest.mark.parametrize("keys", [{}, {"GOOGLE_CLIENT_ID": "", "MICROSOFT_CLIENT_ID": ""}])
def test_without_keys_there_is_neither(monkeypatch: pytest.MonkeyPatch, keys: dict[str, str]) -> None:
    found = settings_with(monkeypatch, **keys)
    assert (found["SOCIALACCOUNT_PROVIDERS"], found["SIGN_IN_APPS"], found["SIGN_IN_ADDRESSES"]) == ({}, [], [])


def test_with_keys_there_is_the_one_and_forms_may_lead_there(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings_with(monkeypatch, MICROSOFT_CLIENT_ID="id", MICROSOFT_CLIENT_SECRET="made up")
    provider = found["SOCIALACCOUNT_PROVIDERS"]["microsoft"]
    assert provider["TENANT"] == "organizations"
    assert provider["APPS"] == [{"client_id": "id", "secret": "made up", "key": ""}]
    assert found["SIGN_IN_APPS"] == ["allauth.socialaccount.providers.microsoft"]
    assert found["SIGN_IN_ADDRESSES"] == ["https://login.microsoftonline.com"]


def test_half_a_key_is_refused_when_the_server_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Exception, match="GOOGLE_CLIENT_SECRET"):
        settings_with(monkeypatch, GOOGLE_CLIENT_ID="id")
