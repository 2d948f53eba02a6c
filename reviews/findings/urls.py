"""Addresses of findings, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.findings import views

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/<int:review_id>/findings/", views.findings, name="findings"),
    path("reviews/<int:review_id>/findings/news/", views.findings_news, name="findings_news"),
    path("reviews/<int:review_id>/findings/add/", views.add_finding, name="add_finding"),
    path("reviews/<int:review_id>/findings/cite/", views.cite_notes, name="cite_notes"),
    path("reviews/<int:review_id>/findings/<int:finding_id>/text/", views.write_finding, name="write_finding"),
    path("reviews/<int:review_id>/findings/<int:finding_id>/uncite/", views.uncite_note, name="uncite_note"),
    path("reviews/<int:review_id>/findings/<int:finding_id>/move/", views.move_finding, name="move_finding"),
    path("reviews/<int:review_id>/findings/<int:finding_id>/theme/", views.choose_theme, name="choose_theme"),
    path("reviews/<int:review_id>/findings/<int:finding_id>/order/", views.order_finding, name="order_finding"),
    path("reviews/<int:review_id>/findings/<int:finding_id>/remove/", views.remove_finding, name="remove_finding"),
    path("reviews/<int:review_id>/findings/<int:finding_id>/restore/", views.restore_finding, name="restore_finding"),
    path("reviews/<int:review_id>/feedback/", views.feedback, name="feedback"),
    path("reviews/<int:review_id>/feedback/open/", views.open_feedback, name="open_feedback"),
]
