"""Addresses of the documents of many reports, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reports.batches import views

_BATCH = "batches/<int:batch_id>/"

in_a_trust: list[URLPattern | URLResolver] = [
    path("batches/", views.batches, name="batches"),
    path("batches/cycles/<int:cycle_id>/", views.cycle_batch, name="cycle_batch"),
    path("batches/cycles/<int:cycle_id>/begin/", views.begin_cycle_batch, name="begin_cycle_batch"),
    path("batches/years/<int:batch_year>/", views.year_batch, name="year_batch"),
    path("batches/years/<int:batch_year>/begin/", views.begin_year_batch, name="begin_year_batch"),
    path(f"{_BATCH}box/", views.batch_box, name="batch_box"),
    path(f"{_BATCH}stop/", views.stop_batch, name="stop_batch"),
    path(f"{_BATCH}resume/", views.resume_batch, name="resume_batch"),
    path(f"{_BATCH}zip/", views.batch_zip, name="batch_zip"),
    path(f"{_BATCH}documents/<int:item_id>/again/", views.try_batch_item, name="try_batch_item"),
]
