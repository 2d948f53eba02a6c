"""Addresses of a trust's logo and colour."""

from django.urls import URLPattern, URLResolver, path

from schools.looks import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("settings/look/", views.look, name="look"),
    path("settings/look/logo/", views.put_logo, name="put_logo"),
    path("settings/look/logo/remove/", views.remove_logo, name="remove_logo"),
    path("logo/<int:number>.png", views.logo, name="logo"),
]
