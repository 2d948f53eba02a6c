"""Addresses of the picture, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reports.picture import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("picture/", views.picture, name="picture"),
    path("picture/picture.csv", views.picture_csv, name="picture_csv"),
    path("picture/picture.xlsx", views.picture_xlsx, name="picture_xlsx"),
    path("picture/<slug:narrowed>/<str:figure_key>/", views.picture_list, name="picture_list"),
]
