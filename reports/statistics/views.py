"""Doormen of figures."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.statistics.queries.pages import figure_page, figures_page
from schools.web.requests import MemberRequest


@require_safe
def figures(request: MemberRequest, year: int) -> HttpResponse:
    return render(request, "reports/statistics/figures.html", {"page": figures_page(request.member, year)})


@require_safe
def figure(request: MemberRequest, year: int, figure_key: str) -> HttpResponse:
    return render(request, "reports/statistics/figure.html", {"page": figure_page(request.member, year, figure_key, request.GET)})
