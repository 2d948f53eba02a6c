"""Addresses of invitations to workshops, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from workshops.invitations import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("workshops/<int:workshop_id>/invitations/", views.invitations, name="invitations"),
    path("workshops/<int:workshop_id>/poster/", views.poster, name="poster"),
]
