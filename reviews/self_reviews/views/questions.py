"""Putting enquiry questions."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.self_reviews.actions import questions as actions
from reviews.self_reviews.forms import MoveForm, QuestionForm
from reviews.self_reviews.queries import questions as queries
from reviews.writing.answers import answer_newest, answer_save, wants_json
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest

either = require_http_methods(["GET", "HEAD", "POST"])
_PAGE = "reviews/self_reviews/enquiry_questions.html"


@require_safe
def enquiry_questions(request: MemberRequest, review_id: int) -> HttpResponse:
    page = queries.enquiry_questions_page(request.member, review_id)
    return render(request, _PAGE, {"page": page, "form": QuestionForm()})


@require_POST
def add_question(request: MemberRequest, review_id: int) -> HttpResponse:
    seen = queries.sharpening_door(request.member, review_id)
    form = QuestionForm(request.POST)
    made = carry_out(form, actions.add_question, by=request.member, review_id=review_id, **form.cleaned_data) if form.is_valid() else None
    if made is not None:
        messages.success(request, "Added as your last question.")
        return redirect(seen.url("enquiry_questions"))
    page = queries.enquiry_questions_page(request.member, review_id)
    return render(request, _PAGE, {"page": page, "form": form})


@either
def write_question(request: MemberRequest, review_id: int, question_id: int) -> HttpResponse:
    seen = queries.questions_door(request.member, review_id)
    row = queries.question_row(review_id, question_id)
    back = seen.url("enquiry_questions")
    if request.method != "POST":
        return answer_newest(row) if wants_json(request) else redirect(back)
    queries.require_sharpening(seen)
    save = partial(actions.write_question, by=request.member, review_id=review_id, question_id=question_id)
    return answer_save(request, save, label=f"Question {row.position}", back=back)


@require_POST
def move_question(request: MemberRequest, review_id: int, question_id: int) -> HttpResponse:
    seen = queries.sharpening_door(request.member, review_id)
    form = MoveForm(request.POST)
    if form.is_valid():
        actions.move_question(by=request.member, review_id=review_id, question_id=question_id, up=form.cleaned_data["way"] == "up")
    return redirect(seen.url("enquiry_questions"))


@either
def remove_question(request: MemberRequest, review_id: int, question_id: int) -> HttpResponse:
    page = queries.remove_question_page(request.member, review_id, question_id)
    if request.method != "POST":
        return render(request, "reviews/self_reviews/remove_question.html", {"page": page})
    actions.remove_question(by=request.member, review_id=review_id, question_id=question_id)
    messages.success(request, "The question is taken out.")
    return redirect(page.back)
