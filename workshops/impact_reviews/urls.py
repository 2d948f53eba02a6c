"""Addresses of impact reviews, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from workshops.impact_reviews import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("plans/check-backs/", views.check_backs, name="check_backs"),
    path("plans/check-backs/xlsx/", views.check_backs_xlsx, name="check_backs_xlsx"),
    path("plans/<int:plan_id>/impact/", views.impact_review, name="impact_review"),
    path("plans/<int:plan_id>/impact/print/", views.impact_sheet, name="impact_sheet"),
    path("plans/<int:plan_id>/impact/reflection/", views.write_reflection, name="write_reflection"),
    path("plans/<int:plan_id>/impact/tell/", views.tell_impact, name="tell_impact"),
    path("plans/<int:plan_id>/impact/confirm/", views.confirm_impact, name="confirm_impact"),
    path("plans/<int:plan_id>/impact/send-back/", views.send_impact_back, name="send_impact_back"),
    path("plans/<int:plan_id>/impact/close/", views.close_impact_review, name="close_impact_review"),
    path("plans/<int:plan_id>/impact/actions/<int:action_id>/", views.impact_entry, name="impact_entry"),
    path("plans/<int:plan_id>/impact/actions/<int:action_id>/<slug:asked>/", views.write_impact, name="write_impact"),
]
