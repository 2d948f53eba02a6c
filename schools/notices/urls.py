"""Addresses of notices, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from schools.notices import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("notices/", views.notices, name="notices"),
    path("notices/letters/", views.letters, name="letters"),
    path("notices/read/", views.read_all_notices, name="read_all_notices"),
    path("notices/<int:notice_id>/", views.read_notice, name="read_notice"),
]
