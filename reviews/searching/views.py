"""The search page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.searching.queries.page import SHAPE, search_page
from schools.web.requests import MemberRequest
from schools.web.tables import read_ask


@require_safe
def search(request: MemberRequest) -> HttpResponse:
    page = search_page(request.member, read_ask(request.GET, SHAPE))
    return render(request, "reviews/searching/search.html", {"page": page})
