"""The list of a trust's people, on the screen and as a file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schools.people.queries.people import people_page, people_to_download
from schools.web.downloads import as_file
from schools.web.requests import MemberRequest


@require_safe
def people(request: MemberRequest) -> HttpResponse:
    page = people_page(request.member, request.GET)
    return render(request, "schools/people/people.html", {"page": page, "table": page.table})


@require_safe
def download_people(request: MemberRequest) -> HttpResponse:
    heading, rows = people_to_download(request.member, request.GET)
    return as_file(f"People of {request.member.trust_name}", request.GET.get("as", ""), heading, rows)
