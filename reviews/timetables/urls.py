"""Addresses of timetables, inside a trust."""

from django.urls import URLPattern, URLResolver

in_a_trust: list[URLPattern | URLResolver] = []
