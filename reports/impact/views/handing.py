"""The report from hand to hand: each deed with the question before it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.impact.actions import handing
from reports.impact.actions.releasing import release_report
from reports.impact.forms import ReturnForm
from reports.impact.queries import questions
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])
QUESTION = "reports/impact/question.html"


@either
def send_impact(request: MemberRequest, draft_id: int) -> HttpResponse:
    if request.method == "POST":
        handing.send_to_check(by=request.member, report_id=draft_id)
        messages.success(request, "Sent. Those who check it are told.")
        return redirect("reports:impact_draft", trust_slug=request.member.trust_slug, draft_id=draft_id)
    return render(request, QUESTION, {"page": questions.send_page(request.member, draft_id)})


@either
def check_impact(request: MemberRequest, draft_id: int) -> HttpResponse:
    if request.method == "POST":
        handing.mark_checked(by=request.member, report_id=draft_id)
        messages.success(request, "Thank you. Whoever releases it is told.")
        return redirect("reports:impact_draft", trust_slug=request.member.trust_slug, draft_id=draft_id)
    return render(request, QUESTION, {"page": questions.check_page(request.member, draft_id)})


@either
def return_impact(request: MemberRequest, draft_id: int) -> HttpResponse:
    page = questions.return_page(request.member, draft_id)
    form = ReturnForm(sent(request))
    if form.is_valid():
        handing.give_back(by=request.member, report_id=draft_id, **form.cleaned_data)
        messages.success(request, "Given back. Whoever prepares it is told.")
        return redirect("reports:impact_reports", trust_slug=request.member.trust_slug)
    return render(request, "reports/impact/form.html", {"page": page, "form": form})


@either
def take_back_impact(request: MemberRequest, draft_id: int) -> HttpResponse:
    if request.method == "POST":
        handing.take_back(by=request.member, report_id=draft_id)
        messages.success(request, "You can write again.")
        return redirect("reports:impact_draft", trust_slug=request.member.trust_slug, draft_id=draft_id)
    return render(request, QUESTION, {"page": questions.take_back_page(request.member, draft_id)})


@either
def release_impact(request: MemberRequest, draft_id: int) -> HttpResponse:
    if request.method == "POST":
        release_report(by=request.member, report_id=draft_id)
        messages.success(request, "The report is released. The trustees are told.")
        return redirect("reports:impact_report", trust_slug=request.member.trust_slug, impact_id=draft_id)
    return render(request, QUESTION, {"page": questions.release_page(request.member, draft_id)})
