"""Doormen of the picture."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.picture.queries.files import picture_to_download
from reports.picture.queries.lists import list_page
from reports.picture.queries.picture import picture_page
from schools.web.downloads import as_file
from schools.web.requests import MemberRequest


@require_safe
def picture(request: MemberRequest) -> HttpResponse:
    return render(request, "reports/picture/picture.html", {"page": picture_page(request.member, request.GET)})


@require_safe
def picture_list(request: MemberRequest, narrowed: str, figure_key: str) -> HttpResponse:
    page = list_page(request.member, narrowed, figure_key, request.GET)
    return render(request, "reports/statistics/figure.html", {"page": page})


@require_safe
def picture_csv(request: MemberRequest) -> HttpResponse:
    title, heading, rows = picture_to_download(request.member, request.GET)
    return as_file(title, "csv", heading, rows)


@require_safe
def picture_xlsx(request: MemberRequest) -> HttpResponse:
    title, heading, rows = picture_to_download(request.member, request.GET)
    return as_file(title, "xlsx", heading, rows)
