"""Addresses of records, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from workshops.records import views

_HERE = "workshops/<int:workshop_id>/"

in_a_trust: list[URLPattern | URLResolver] = [
    path(f"{_HERE}record/", views.record, name="record"),
    path(f"{_HERE}record/word/", views.record_word, name="record_word"),
    path(f"{_HERE}reopen/", views.reopen, name="reopen"),
    path(f"{_HERE}learned/", views.learned, name="learned"),
]
