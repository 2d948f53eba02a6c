"""Addresses of preparations, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.preparations.views import preparing

_HERE = "reviews/<int:review_id>/preparation/"

in_a_trust: list[URLPattern | URLResolver] = [
    path(_HERE, preparing.preparation, name="preparation"),
    path(f"{_HERE}facts/", preparing.preparation_facts, name="preparation_facts"),
    path(f"{_HERE}records/<slug:record>/", preparing.write_preparation, name="write_preparation"),
    path(f"{_HERE}agree/", preparing.agree_preparation, name="agree_preparation"),
    path(f"{_HERE}letters/<int:visitor_id>/", preparing.confirm_letter, name="confirm_letter"),
    path(f"{_HERE}letters/<int:visitor_id>/withdraw/", preparing.withdraw_letter, name="withdraw_letter"),
    path(f"{_HERE}begin/", preparing.begin_visit, name="begin_visit"),
]
