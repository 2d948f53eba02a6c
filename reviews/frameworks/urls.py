"""Addresses of frameworks, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.frameworks import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("frameworks/", views.frameworks, name="frameworks"),
    path("frameworks/adapt/", views.adapt_framework, name="adapt_framework"),
    path("frameworks/<int:framework_id>/", views.framework, name="framework"),
]
