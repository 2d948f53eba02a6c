"""Addresses of a trust's settings."""

from django.urls import URLPattern, URLResolver, path

from schools.policies import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("settings/", views.settings, name="settings"),
    path("settings/roles/", views.role_names, name="role_names"),
    path("settings/signing-in/", views.sign_in_policy, name="sign_in_policy"),
]
