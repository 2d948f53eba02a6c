"""Addresses of visits, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.visits import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/visit-worker.js", views.visit_worker, name="visit_worker"),
    path("reviews/kept-notes/", views.kept_notes, name="kept_notes"),
    path("reviews/<int:review_id>/visit/", views.visit, name="visit"),
    path("reviews/<int:review_id>/notes/", views.notes, name="notes"),
    path("reviews/<int:review_id>/notes/new/", views.new_notes, name="new_notes"),
    path("reviews/<int:review_id>/notes/send/", views.send_note, name="send_note"),
    path("reviews/<int:review_id>/notes/<int:note_id>/", views.edit_note, name="edit_note"),
    path("reviews/<int:review_id>/notes/<int:note_id>/remove/", views.remove_note, name="remove_note"),
    path("reviews/<int:review_id>/notes/<int:note_id>/photos/", views.add_photo, name="add_photo"),
    path("reviews/<int:review_id>/photos/<int:photo_id>/", views.note_photo, name="note_photo"),
    path("reviews/<int:review_id>/photos/<int:photo_id>/remove/", views.remove_photo, name="remove_photo"),
]
