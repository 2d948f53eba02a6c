"""The team's page, and the deeds on it."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.review_reports.actions import checking, releasing, writing
from reviews.review_reports.enums import HEADINGS
from reviews.review_reports.forms import AnswerForm, VersionForm
from reviews.review_reports.queries import questions
from reviews.review_reports.queries.checking import section_to_write
from reviews.review_reports.queries.drafting import Typed, draft_page, team_door
from reviews.review_reports.queries.reading import report_url
from reviews.writing.answers import answer_newest, answer_save, wants_json
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def report_draft(request: MemberRequest, review_id: int) -> HttpResponse:
    return render(request, "reviews/review_reports/draft.html", {"page": draft_page(request.member, review_id)})


@require_POST
def begin_report(request: MemberRequest, review_id: int) -> HttpResponse:
    writing.begin_report(by=request.member, review_id=review_id)
    messages.success(request, "The report is begun from your findings. Make it read as one text.")
    return redirect("reviews:report_draft", trust_slug=request.member.trust_slug, review_id=review_id)


@either
def write_section(request: MemberRequest, review_id: int, key: str) -> HttpResponse:
    seen, row = section_to_write(request.member, review_id, key)
    back = seen.url("report_draft" if seen.is_team else "report_check")
    if request.method != "POST":
        return answer_newest(row) if wants_json(request) else redirect(back)
    save = partial(writing.write_section, by=request.member, review_id=review_id, key=key)
    return answer_save(request, save, label=HEADINGS[key], back=f"{back}#section-{key}")


@require_POST
def answer_check(request: MemberRequest, review_id: int, key: str) -> HttpResponse:
    seen = team_door(request.member, review_id)
    form = AnswerForm(request.POST)
    given = {"by": request.member, "review_id": review_id, "key": key}
    if form.is_valid():
        said = {"answer": form.cleaned_data["answer"], "based_on": form.cleaned_data["version"]}
        carry_out(form, checking.answer_check, **given, **said)
    if not form.errors:
        messages.success(request, "Answered.")
        return redirect(f"{seen.url('report_draft')}#section-{key}")
    page = draft_page(request.member, review_id, Typed(key, form.data.get("answer", ""), form.problem))
    return render(request, "reviews/review_reports/draft.html", {"page": page})


@either
def send_report(request: MemberRequest, review_id: int) -> HttpResponse:
    if request.method == "POST":
        checking.send_to_check(by=request.member, review_id=review_id)
        messages.success(request, "The host has the report now, and is told.")
        return redirect("reviews:report_draft", trust_slug=request.member.trust_slug, review_id=review_id)
    return render(request, "reviews/review_reports/question.html", {"page": questions.send_page(request.member, review_id)})


@either
def release_report(request: MemberRequest, review_id: int) -> HttpResponse:
    if request.method == "POST":
        made = releasing.release_report(by=request.member, review_id=review_id)
        messages.success(request, "The report is released. Its readers are told.")
        return redirect(report_url(request.member, made.pk))
    return render(request, "reviews/review_reports/question.html", {"page": questions.release_page(request.member, review_id)})


@either
def begin_version(request: MemberRequest, review_id: int) -> HttpResponse:
    page = questions.version_page(request.member, review_id)
    form = VersionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        writing.begin_version(by=request.member, review_id=review_id, **form.cleaned_data)
        messages.success(request, "A new version is begun. The review team writes it; until its release everybody reads the present one.")
        return redirect(page.back)
    return render(request, "reviews/review_reports/begin_version.html", {"page": page, "form": form})
