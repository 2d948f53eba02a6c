"""Preparing a visit: records, facts, letters, the agreement of both sides, the begin of the visit."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.preparations.actions import preparing as actions
from reviews.preparations.enums import Record
from reviews.preparations.forms.preparing import AgreeForm, FactsForm, LetterForm
from reviews.preparations.queries import records
from reviews.preparations.queries.facts_page import facts_page
from reviews.preparations.queries.letters import letter_door, letter_page, way_back
from reviews.preparations.queries.preparation import begin_visit_page, preparation_page
from reviews.writing.answers import answer_newest, answer_save, wants_json
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def preparation(request: MemberRequest, review_id: int) -> HttpResponse:
    return render(request, "reviews/preparations/preparation.html", {"page": preparation_page(request.member, review_id)})


@either
def preparation_facts(request: MemberRequest, review_id: int) -> HttpResponse:
    page = facts_page(request.member, review_id)
    form = FactsForm(sent(request), initial=page.initial)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, actions.save_facts, by=request.member, review_id=review_id, **given)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "reviews/preparations/preparation_facts.html", {"page": page, "form": form})


@either
def write_preparation(request: MemberRequest, review_id: int, record: str) -> HttpResponse:
    seen = records.record_door(request.member, review_id, record)
    back = f"{seen.url('preparation')}#records"
    if request.method != "POST":
        return answer_newest(records.record_row(review_id, record)) if wants_json(request) else redirect(back)
    records.require_preparing(seen)
    save = partial(actions.write_preparation, by=request.member, review_id=review_id, record=record)
    return answer_save(request, save, label=Record(record).label, back=back)


@require_POST
def agree_preparation(request: MemberRequest, review_id: int) -> HttpResponse:
    form = AgreeForm(request.POST)
    shown_at = form.cleaned_data["shown_at"] if form.is_valid() else None
    actions.agree(by=request.member, review_id=review_id, shown_at=shown_at)
    messages.success(request, "Agreed, as questions and programme stand now.")
    return redirect("reviews:preparation", trust_slug=request.member.trust_slug, review_id=review_id)


@either
def confirm_letter(request: MemberRequest, review_id: int, visitor_id: int) -> HttpResponse:
    page = letter_page(request.member, review_id, visitor_id)
    form = LetterForm(sent(request), initial={"employer": page.employer})
    if form.is_valid():
        employer = form.cleaned_data["employer"]
        actions.confirm_assurance(by=request.member, review_id=review_id, membership_id=visitor_id, employer=employer)
        messages.success(request, f"Confirmed for {page.visitor}.")
        return redirect(page.back)
    return render(request, "reviews/preparations/confirm_letter.html", {"page": page, "form": form})


@require_POST
def withdraw_letter(request: MemberRequest, review_id: int, visitor_id: int) -> HttpResponse:
    actions.withdraw_assurance(by=request.member, review_id=review_id, membership_id=visitor_id)
    messages.success(request, "Taken back. It can be confirmed again.")
    return redirect(way_back(letter_door(request.member, review_id))[0])


@either
def begin_visit(request: MemberRequest, review_id: int) -> HttpResponse:
    if request.method == "POST":
        actions.begin_visit(by=request.member, review_id=review_id)
        messages.success(request, "The visit has begun. Your team can gather evidence now.")
        return redirect("reviews:review", trust_slug=request.member.trust_slug, review_id=review_id)
    page = begin_visit_page(request.member, review_id)
    return render(request, "reviews/preparations/begin_visit.html", {"page": page})
