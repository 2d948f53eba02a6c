"""Addresses of searching, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.searching import views

in_a_trust: list[URLPattern | URLResolver] = [path("search/", views.search, name="search")]
