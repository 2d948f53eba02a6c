"""Addresses of review reports, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.review_reports import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/reports/<int:report_id>/", views.report, name="report"),
]
