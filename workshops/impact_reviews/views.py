"""Doormen of impact reviews and of the list of check-backs."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from reviews.writing.answers import answer_newest, answer_save, wants_json
from schools.web.answers import require
from schools.web.downloads import as_file
from schools.web.errors import WrongStage
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.impact_reviews.actions import stages, writing
from workshops.impact_reviews.enums import Question
from workshops.impact_reviews.forms import ConfirmForm, OutcomeForm, SendBackForm
from workshops.impact_reviews.queries.check_backs import check_backs_page, check_backs_to_download
from workshops.impact_reviews.queries.entries import impact_entry_page, passage_door
from workshops.impact_reviews.queries.page import confirming_page, impact_review_page, reflection_door
from workshops.impact_reviews.queries.stages import close_page, require_can, tell_page
from workshops.impact_reviews.rules.sight import Deed

either = require_http_methods(["GET", "HEAD", "POST"])
_FOLDER = "workshops/impact_reviews"


@require_safe
def impact_review(request: MemberRequest, plan_id: int) -> HttpResponse:
    return render(request, f"{_FOLDER}/impact_review.html", {"page": impact_review_page(request.member, plan_id)})


@require_safe
def impact_sheet(request: MemberRequest, plan_id: int) -> HttpResponse:
    return render(request, f"{_FOLDER}/impact_sheet.html", {"page": impact_review_page(request.member, plan_id)})


@either
def impact_entry(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    page = impact_entry_page(request.member, plan_id, action_id)
    if request.method == "POST":
        require_can(request.member, plan_id, Deed.WRITE)
    form = OutcomeForm(sent(request), initial=page.initial)
    if form.is_valid():
        said = {"values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, writing.say_outcome, by=request.member, plan_id=plan_id, action_id=action_id, **said)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.here)
        form.keep_both(others or {}, page.initial)
    return render(request, f"{_FOLDER}/impact_entry.html", {"page": page, "form": form})


@either
def write_impact(request: MemberRequest, plan_id: int, action_id: int, asked: str) -> HttpResponse:
    standing, row, label = passage_door(request.member, plan_id, action_id, asked)
    back = standing.url("impact_entry", action_id=action_id)
    if request.method != "POST":
        return answer_newest(row) if wants_json(request) else redirect(back)
    require_can(request.member, plan_id, Deed.WRITE)
    save = partial(writing.write_entry, by=request.member, plan_id=plan_id, action_id=action_id, question=asked)
    return answer_save(request, save, label=label, back=back)


@either
def write_reflection(request: MemberRequest, plan_id: int) -> HttpResponse:
    standing, row = reflection_door(request.member, plan_id)
    back = f"{standing.url()}#learned"
    if request.method != "POST":
        return answer_newest(row) if wants_json(request) else redirect(back)
    require_can(request.member, plan_id, Deed.REFLECT)
    save = partial(writing.write_reflection, by=request.member, plan_id=plan_id)
    return answer_save(request, save, label=Question.REFLECTION.label, back=back)


@either
def tell_impact(request: MemberRequest, plan_id: int) -> HttpResponse:
    page = tell_page(request.member, plan_id)
    if request.method != "POST":
        return render(request, f"{_FOLDER}/tell_impact.html", {"page": page})
    stages.tell(by=request.member, plan_id=plan_id)
    messages.success(request, "Sent. Your champion and your review team are told.")
    return redirect(page.back)


@either
def confirm_impact(request: MemberRequest, plan_id: int) -> HttpResponse:
    page, form = confirming_page(request.member, plan_id), ConfirmForm(sent(request))
    if request.method != "POST":
        require(page.confirm, WrongStage)
    row = carry_out(form, stages.confirm, by=request.member, plan_id=plan_id, **form.cleaned_data) if form.is_valid() else None
    if row is not None:
        messages.success(request, f"Confirmed. {page.host} is told.")
        return redirect(page.urls["impact_review"])
    return render(request, f"{_FOLDER}/confirm_impact.html", {"page": page, "form": form})


@either
def send_impact_back(request: MemberRequest, plan_id: int) -> HttpResponse:
    page, form = confirming_page(request.member, plan_id), SendBackForm(sent(request))
    if request.method != "POST":
        require(page.confirm, WrongStage)
    row = carry_out(form, stages.send_back, by=request.member, plan_id=plan_id, **form.cleaned_data) if form.is_valid() else None
    if row is not None:
        messages.success(request, f"Sent back. {page.host} is told what you ask for.")
        return redirect(page.urls["impact_review"])
    return render(request, f"{_FOLDER}/send_impact_back.html", {"page": page, "form": form})


@either
def close_impact_review(request: MemberRequest, plan_id: int) -> HttpResponse:
    page = close_page(request.member, plan_id)
    if request.method != "POST":
        return render(request, f"{_FOLDER}/close_impact_review.html", {"page": page})
    stages.close(by=request.member, plan_id=plan_id)
    messages.success(request, "Closed. What is unfinished waits at your next self-review.")
    return redirect(page.back)


@require_safe
def check_backs(request: MemberRequest) -> HttpResponse:
    return render(request, f"{_FOLDER}/check_backs.html", {"page": check_backs_page(request.member, request.GET)})


@require_safe
def check_backs_xlsx(request: MemberRequest) -> HttpResponse:
    title, heading, rows = check_backs_to_download(request.member, request.GET)
    return as_file(title, "xlsx", heading, rows)
