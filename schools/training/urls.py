"""Addresses of training."""

from django.urls import URLPattern, URLResolver, path

from schools.training import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("training/", views.training, name="training"),
    path("training/download/", views.download_training, name="download_training"),
    path("training/mine/", views.own_training, name="own_training"),
    path("training/record/", views.record_session, name="record_session"),
    path("training/people/<int:membership_id>/", views.person_training, name="person_training"),
    path("training/people/<int:membership_id>/record/", views.record_training, name="record_training"),
    path("training/<int:record_id>/", views.correct_training, name="correct_training"),
    path("training/<int:record_id>/remove/", views.remove_training, name="remove_training"),
]
