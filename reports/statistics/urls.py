"""Addresses of figures, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reports.statistics import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("figures/<int:year>/", views.figures, name="figures"),
    path("figures/<int:year>/<str:figure_key>/", views.figure, name="figure"),
]
