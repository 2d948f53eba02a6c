"""Addresses of assignments, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.assignments import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/cycles/<int:cycle_id>/teams/", views.teams, name="teams"),
    path("reviews/<int:review_id>/team/", views.review_team, name="review_team"),
    path("reviews/<int:review_id>/new-days/", views.replan_visit, name="replan_visit"),
    path("reviews/<int:review_id>/team/ask/", views.ask_to_join, name="ask_to_join"),
    path("reviews/assignments/<int:assignment_id>/answer/", views.answer_assignment, name="answer_assignment"),
    path("reviews/assignments/<int:assignment_id>/declare/", views.declare, name="declare"),
    path("reviews/assignments/<int:assignment_id>/replace/", views.replace_assignment, name="replace_assignment"),
    path("reviews/assignments/<int:assignment_id>/stay/", views.let_stay, name="let_stay"),
]
