"""The years, a released report, what became of it, and a new version after it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reports.impact.actions import beginning
from reports.impact.actions.releasing import log_reading
from reports.impact.forms import VersionForm
from reports.impact.queries import questions
from reports.impact.queries.listing import years_page
from reports.impact.queries.log import log_page
from reports.impact.queries.released import figures_page, reading_page
from schools.web.requests import MemberRequest, sent


@require_safe
def impact_reports(request: MemberRequest) -> HttpResponse:
    return render(request, "reports/impact/years.html", {"page": years_page(request.member)})


@require_safe
def impact_report(request: MemberRequest, impact_id: int) -> HttpResponse:
    page = reading_page(request.member, impact_id)
    if page.is_first_time:
        log_reading(by=request.member, report_id=impact_id)
    return render(request, "reports/impact/report.html", {"page": page})


@require_safe
def impact_log(request: MemberRequest, impact_id: int) -> HttpResponse:
    return render(request, "reports/impact/log.html", {"page": log_page(request.member, impact_id)})


@require_safe
def impact_figures(request: MemberRequest, impact_id: int) -> HttpResponse:
    return render(request, "reports/impact/figures.html", {"page": figures_page(request.member, impact_id)})


@require_POST
def begin_impact_report(request: MemberRequest, of_year: int) -> HttpResponse:
    made = beginning.begin_report(by=request.member, year=of_year)
    return redirect("reports:impact_draft", trust_slug=request.member.trust_slug, draft_id=made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def correct_impact(request: MemberRequest, impact_id: int) -> HttpResponse:
    page = questions.correction_page(request.member, impact_id)
    form = VersionForm(sent(request))
    if form.is_valid():
        made = beginning.begin_version(by=request.member, report_id=impact_id, **form.cleaned_data)
        messages.success(request, "A new version is begun. Until its release everybody reads the present one.")
        return redirect("reports:impact_draft", trust_slug=request.member.trust_slug, draft_id=made.pk)
    return render(request, "reports/impact/form.html", {"page": page, "form": form})
