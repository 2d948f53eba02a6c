"""A released report, and all that a member may read."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from reviews.review_reports.actions.releasing import log_reading
from reviews.review_reports.queries.doors import released_for
from reviews.review_reports.queries.listing import reports_page
from reviews.review_reports.queries.reading import newest_url, reading_page
from schools.web.requests import MemberRequest


@require_safe
def reports(request: MemberRequest) -> HttpResponse:
    page = reports_page(request.member, request.GET)
    return render(request, "reviews/review_reports/reports.html", {"page": page})


@require_safe
def newest_report(request: MemberRequest, review_id: int) -> HttpResponse:
    return redirect(newest_url(request.member, review_id))


@require_safe
def report(request: MemberRequest, report_id: int) -> HttpResponse:
    seen = released_for(request.member, report_id)
    page = reading_page(seen, report_id)
    if page.is_first_time:
        log_reading(by=seen, report_id=report_id)
    return render(request, "reviews/review_reports/report.html", {"page": page})
