"""The frame: which entry of the navigation a page belongs to."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from schools.tenancy.member import Member
from schools.web import context
from schools.web.registries import NavEntry

ANN = Member(1, 1, "Ann Reed", "ann@example.org", 1, "ash", "Ash Trust")
PAGES = {"schools:home": "/ash/", "schools:people": "/ash/people/", "schools:schools": "/ash/schools/"}


@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("/ash/", ["schools:home"]),
        ("/ash/people/", ["schools:people"]),
        ("/ash/people/7/leave/", ["schools:people"]),
        ("/ash/settings/", []),
    ],
)
def test_a_page_belongs_to_the_entry_above_it(monkeypatch: pytest.MonkeyPatch, rf: RequestFactory, path: str, here: list[str]) -> None:
    entries = tuple(NavEntry(name, name, 1, lambda member: True) for name in PAGES)
    monkeypatch.setattr(context, "nav_entries_for", lambda member: entries)
    monkeypatch.setattr(context, "address_in", lambda slug, name: PAGES.get(name, "/ash/search/"))
    request = rf.get(path)
    request.member = ANN  # type: ignore[attr-defined]
    frame = context.page_frame(request)["frame"]
    assert [entry["label"] for entry in frame["entries"] if entry["is_here"]] == here


def test_outside_a_trust_the_frame_says_only_who_is_signed_in(rf: RequestFactory) -> None:
    request = rf.get("/")
    assert context.page_frame(request) == {"frame": {"me": None}}
    request.user = AnonymousUser()
    assert context.page_frame(request) == {"frame": {"me": request.user}}
