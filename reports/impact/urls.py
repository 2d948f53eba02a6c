"""Addresses of impact reports, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reports.impact.views import handing, quoting, reading, writing

_HERE = "impact/<int:impact_id>/"
_DRAFT = "impact/<int:draft_id>/draft/"

in_a_trust: list[URLPattern | URLResolver] = [
    path("impact/", reading.impact_reports, name="impact_reports"),
    path("impact/begin/<int:of_year>/", reading.begin_impact_report, name="begin_impact_report"),
    path("impact/quotations/", quoting.consents, name="consents"),
    path("impact/quotations/<int:quotation_id>/", quoting.answer_consent, name="answer_consent"),
    path(_HERE, reading.impact_report, name="impact_report"),
    path(f"{_HERE}log/", reading.impact_log, name="impact_log"),
    path(f"{_HERE}figures/", reading.impact_figures, name="impact_figures"),
    path(f"{_HERE}version/", reading.correct_impact, name="correct_impact"),
    path(_DRAFT, writing.impact_draft, name="impact_draft"),
    path(f"{_DRAFT}preview/", writing.impact_preview, name="impact_preview"),
    path(f"{_DRAFT}board/", writing.impact_board, name="impact_board"),
    path(f"{_DRAFT}sections/<str:part>/", writing.impact_section, name="impact_section"),
    path(f"{_DRAFT}sections/<str:part>/text/", writing.write_impact_section, name="write_impact_section"),
    path(f"{_DRAFT}sections/<str:part>/place/", writing.place_impact_section, name="place_impact_section"),
    path(f"{_DRAFT}quotations/", quoting.impact_quotations, name="impact_quotations"),
    path(f"{_DRAFT}quotations/add/", quoting.quote, name="quote"),
    path(f"{_DRAFT}quotations/<int:quotation_id>/remove/", quoting.unquote, name="unquote"),
    path(f"{_DRAFT}send/", handing.send_impact, name="send_impact"),
    path(f"{_DRAFT}check/", handing.check_impact, name="check_impact"),
    path(f"{_DRAFT}give-back/", handing.return_impact, name="return_impact"),
    path(f"{_DRAFT}take-back/", handing.take_back_impact, name="take_back_impact"),
    path(f"{_DRAFT}release/", handing.release_impact, name="release_impact"),
]
