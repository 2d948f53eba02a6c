"""Addresses of cycles, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.cycles.views import planning, reviews, running

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/", planning.cycles, name="cycles"),
    path("reviews/plan/", planning.plan_cycle, name="plan_cycle"),
    path("reviews/breaks/", running.breaks, name="breaks"),
    path("reviews/cycles/<int:cycle_id>/plan/<str:step>/", planning.plan_step, name="plan_step"),
    path("reviews/cycles/<int:cycle_id>/start/", planning.start_cycle, name="start_cycle"),
    path("reviews/cycles/<int:cycle_id>/dates/", running.change_dates, name="change_dates"),
    path("reviews/cycles/<int:cycle_id>/agreement/", running.agreement, name="agreement"),
    path("reviews/cycles/<int:cycle_id>/add-school/", running.add_school, name="add_school"),
    path("reviews/cycles/<int:cycle_id>/close/", running.close_cycle, name="close_cycle"),
    path("reviews/cycles/<int:cycle_id>/copy/", running.copy_cycle, name="copy_cycle"),
    path("reviews/<int:review_id>/agreement/", reviews.sign_agreement, name="sign_agreement"),
    path("reviews/<int:review_id>/visit-dates/", reviews.set_visit, name="set_visit"),
    path("reviews/<int:review_id>/pause/", reviews.pause_review, name="pause_review"),
    path("reviews/<int:review_id>/resume/", reviews.resume_review, name="resume_review"),
    path("reviews/<int:review_id>/cancel/", reviews.cancel_review, name="cancel_review"),
]
