"""Addresses of a trust's schools."""

from django.urls import URLPattern, URLResolver, path

from schools.trusts import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("schools/", views.schools, name="schools"),
    path("schools/set-up/", views.set_up, name="set_up"),
    path("schools/set-up/add/", views.add_school, name="add_school"),
    path("schools/<int:school_id>/", views.school, name="school"),
    path("schools/<int:school_id>/edit/", views.edit_school, name="edit_school"),
    path("schools/<int:school_id>/leave/", views.leave_school, name="leave_school"),
    path("schools/<int:school_id>/return/", views.return_school, name="return_school"),
    path("schools/<int:school_id>/remove/", views.remove_school, name="remove_school"),
]
