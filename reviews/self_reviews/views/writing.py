"""Writing a self-review."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.self_reviews.actions import writing as actions
from reviews.self_reviews.enums import Question
from reviews.self_reviews.forms import GradeForm
from reviews.self_reviews.queries import pages
from reviews.writing.answers import answer_newest, answer_save, wants_json
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def self_review(request: MemberRequest, review_id: int) -> HttpResponse:
    page = pages.self_review_page(request.member, review_id)
    return render(request, "reviews/self_reviews/self_review.html", {"page": page})


@require_safe
def self_review_theme(request: MemberRequest, review_id: int, theme_id: int) -> HttpResponse:
    page = pages.self_review_theme_page(request.member, review_id, theme_id)
    return render(request, "reviews/self_reviews/self_review_theme.html", {"page": page})


@either
def write_passage(request: MemberRequest, review_id: int, theme_id: int, question: str) -> HttpResponse:
    seen, label = pages.passage_door(request.member, review_id, theme_id, question)
    back = seen.url("self_review_theme", theme_id=theme_id)
    if request.method != "POST":
        return answer_newest(pages.passage_row(seen.review, theme_id, question)) if wants_json(request) else redirect(back)
    pages.require_writing(seen)
    save = partial(actions.write_passage, by=request.member, review_id=review_id, theme_id=theme_id, question=question)
    return answer_save(request, save, label=label, back=back)


@either
def write_focus(request: MemberRequest, review_id: int) -> HttpResponse:
    seen = pages.focus_door(request.member, review_id)
    back = seen.url("self_review")
    if request.method != "POST":
        return answer_newest(pages.passage_row(seen.review, None, Question.FOCUS)) if wants_json(request) else redirect(back)
    pages.require_writing(seen)
    save = partial(actions.write_focus, by=request.member, review_id=review_id)
    return answer_save(request, save, label=Question.FOCUS.label, back=back)


@require_POST
def place_on_scale(request: MemberRequest, review_id: int, theme_id: int) -> HttpResponse:
    page = pages.self_review_theme_page(request.member, review_id, theme_id)
    form = GradeForm(request.POST)
    if form.is_valid():
        carry_out(form, actions.place_on_scale, by=request.member, review_id=review_id, theme_id=theme_id, **form.cleaned_data)
    for errors in form.errors.values():
        messages.error(request, str(errors[0]))
    if not form.errors:
        messages.success(request, "Saved.")
    return redirect(page.here)
