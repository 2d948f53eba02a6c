"""Reports: reading."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.review_reports.queries.reading import reading_page
from schools.web.requests import MemberRequest


@require_safe
def report(request: MemberRequest, report_id: int) -> HttpResponse:
    return render(request, "reviews/review_reports/report.html", {"page": reading_page(request.member, report_id)})
