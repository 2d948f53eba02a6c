"""Addresses of timetables, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.timetables import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/cycles/<int:cycle_id>/", views.timetable, name="timetable"),
    path("reviews/cycles/<int:cycle_id>/timetable.xlsx", views.timetable_xlsx, name="timetable_xlsx"),
    path("reviews/cycles/<int:cycle_id>/timetable.ics", views.timetable_ics, name="timetable_ics"),
    path("reviews/<int:review_id>/", views.review, name="review"),
]
