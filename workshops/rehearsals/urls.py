"""Addresses of rehearsals, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from workshops.rehearsals import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("workshops/<int:workshop_id>/rehearsal/", views.make_rehearsal, name="make_rehearsal"),
    path("workshops/<int:workshop_id>/throw-away/", views.throw_rehearsal_away, name="throw_rehearsal_away"),
]
