"""Addresses of imports."""

from django.urls import URLPattern, URLResolver, path

from schools.imports import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("people/import/", views.import_people, name="import_people"),
    path("people/import/template/", views.import_template, name="import_template"),
    path("people/import/<int:import_id>/", views.people_import, name="people_import"),
]
