"""Addresses of preparations, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.preparations.views import preparing, programmes, templates

_HERE = "reviews/<int:review_id>/preparation/"
_PROGRAMME = "reviews/<int:review_id>/programme/"
_ACTIVITY = f"{_PROGRAMME}<int:activity_id>/"

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/day-template/", templates.day_template, name="day_template"),
    path("reviews/day-template/restore/", templates.restore_day_template, name="restore_day_template"),
    path(_HERE, preparing.preparation, name="preparation"),
    path(f"{_HERE}facts/", preparing.preparation_facts, name="preparation_facts"),
    path(f"{_HERE}records/<slug:record>/", preparing.write_preparation, name="write_preparation"),
    path(f"{_HERE}agree/", preparing.agree_preparation, name="agree_preparation"),
    path(f"{_HERE}letters/<int:visitor_id>/", preparing.confirm_letter, name="confirm_letter"),
    path(f"{_HERE}letters/<int:visitor_id>/withdraw/", preparing.withdraw_letter, name="withdraw_letter"),
    path(f"{_HERE}begin/", preparing.begin_visit, name="begin_visit"),
    path(_PROGRAMME, programmes.programme, name="programme"),
    path(f"{_PROGRAMME}sheet/", programmes.programme_sheet, name="programme_sheet"),
    path(f"{_PROGRAMME}programme.ics", programmes.programme_ics, name="programme_ics"),
    path(f"{_PROGRAMME}begin/", programmes.begin_programme, name="begin_programme"),
    path(f"{_PROGRAMME}follow/", programmes.follow_visit, name="follow_visit"),
    path(f"{_PROGRAMME}add/", programmes.add_activity, name="add_activity"),
    path(_ACTIVITY, programmes.change_activity, name="change_activity"),
    path(f"{_ACTIVITY}move/", programmes.move_activity, name="move_activity"),
    path(f"{_ACTIVITY}remove/", programmes.remove_activity, name="remove_activity"),
    path(f"{_ACTIVITY}restore/", programmes.restore_activity, name="restore_activity"),
]
