"""Addresses of review reports as PDF, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reports.review_pdf import views

_HERE = "reports/<int:report_id>/pdf/"

in_a_trust: list[URLPattern | URLResolver] = [
    path(_HERE, views.report_pdf, name="report_pdf"),
    path(f"{_HERE}box/", views.report_pdf_box, name="report_pdf_box"),
    path(f"{_HERE}again/", views.retry_report_pdf, name="retry_report_pdf"),
]
