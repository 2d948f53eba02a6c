"""The host's page, and the deeds on it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.review_reports.actions import checking
from reviews.review_reports.enums import Verdict
from reviews.review_reports.forms import CheckForm
from reviews.review_reports.queries.checking import check_page, host_door
from reviews.review_reports.queries.drafting import Typed
from reviews.review_reports.queries.questions import finish_page
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest


@require_safe
def report_check(request: MemberRequest, review_id: int) -> HttpResponse:
    return render(request, "reviews/review_reports/check.html", {"page": check_page(request.member, review_id)})


@require_POST
def check_section(request: MemberRequest, review_id: int, key: str) -> HttpResponse:
    seen = host_door(request.member, review_id)
    form = CheckForm(request.POST)
    if form.is_valid():
        said = {"verdict": Verdict(form.cleaned_data["verdict"]), "comment": form.cleaned_data["comment"]}
        given = {"by": request.member, "review_id": review_id, "key": key, "based_on": form.cleaned_data["version"]}
        carry_out(form, checking.check_section, **given, **said)
    if not form.errors:
        return redirect(f"{seen.url('report_check')}#section-{key}")
    page = check_page(request.member, review_id, Typed(key, form.data.get("comment", ""), form.problem))
    return render(request, "reviews/review_reports/check.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def finish_check(request: MemberRequest, review_id: int) -> HttpResponse:
    if request.method == "POST":
        checking.finish_check(by=request.member, review_id=review_id)
        messages.success(request, "Thank you. The review team is told that your check is done.")
        return redirect("reviews:report_check", trust_slug=request.member.trust_slug, review_id=review_id)
    return render(request, "reviews/review_reports/question.html", {"page": finish_page(request.member, review_id)})
