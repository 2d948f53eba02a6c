"""Addresses of workshops' records as PDF, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reports.record_pdf import views

_HERE = "workshops/<int:workshop_id>/record/pdf/"

in_a_trust: list[URLPattern | URLResolver] = [
    path(_HERE, views.record_pdf, name="record_pdf"),
    path(f"{_HERE}box/", views.record_pdf_box, name="record_pdf_box"),
    path(f"{_HERE}again/", views.retry_record_pdf, name="retry_record_pdf"),
]
