"""Addresses of review reports, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.review_reports.views import checking, reading, writing

in_a_trust: list[URLPattern | URLResolver] = [
    path("reports/", reading.reports, name="reports"),
    path("reports/<int:report_id>/", reading.report, name="report"),
    path("reviews/<int:review_id>/report/", writing.report_draft, name="report_draft"),
    path("reviews/<int:review_id>/report/begin/", writing.begin_report, name="begin_report"),
    path("reviews/<int:review_id>/report/sections/<str:key>/", writing.write_section, name="write_section"),
    path("reviews/<int:review_id>/report/sections/<str:key>/check/", checking.check_section, name="check_section"),
    path("reviews/<int:review_id>/report/sections/<str:key>/answer/", writing.answer_check, name="answer_check"),
    path("reviews/<int:review_id>/report/send/", writing.send_report, name="send_report"),
    path("reviews/<int:review_id>/report/check/", checking.report_check, name="report_check"),
    path("reviews/<int:review_id>/report/check/done/", checking.finish_check, name="finish_check"),
    path("reviews/<int:review_id>/report/release/", writing.release_report, name="release_report"),
    path("reviews/<int:review_id>/report/version/", writing.begin_version, name="begin_version"),
    path("reviews/<int:review_id>/report/newest/", reading.newest_report, name="newest_report"),
]
