"""Teams put together, and those who were asked answering."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.assignments.actions import answering, replanning, staffing
from reviews.assignments.forms import AnswerForm, AskForm, DeclareForm, ReplaceForm, ReplanForm, StayForm, WithdrawForm
from reviews.assignments.queries import deeds, pages
from reviews.assignments.queries.answering import answer_page
from reviews.assignments.queries.replanning import replan_page
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def teams(request: MemberRequest, cycle_id: int) -> HttpResponse:
    return render(request, "reviews/assignments/teams.html", {"page": pages.teams_page(request.member, cycle_id)})


@require_safe
def review_team(request: MemberRequest, review_id: int) -> HttpResponse:
    page = pages.review_team_page(request.member, review_id, request.GET)
    return render(request, "reviews/assignments/review_team.html", {"page": page, "table": page.candidates and page.candidates.table})


@require_POST
def ask_to_join(request: MemberRequest, review_id: int) -> HttpResponse:
    page = deeds.ask_page(request.member, review_id, request.POST.get("who", ""), request.POST.get("part", ""))
    form = AskForm(request.POST)
    if form.is_valid():
        made = carry_out(form, staffing.ask_to_join, by=request.member, review_id=review_id, **form.said)
        if made:
            messages.success(request, f"{page.name} is asked to be {page.part}, and gets a notice.")
            return redirect(page.back)
    return render(request, "reviews/assignments/ask_to_join.html", {"page": page, "form": form})


@either
def replace_assignment(request: MemberRequest, assignment_id: int) -> HttpResponse:
    page = deeds.replace_page(request.member, assignment_id, request.GET)
    form = ReplaceForm(sent(request))
    if form.is_valid():
        carry_out(form, staffing.replace_assignment, by=request.member, assignment_id=assignment_id, **form.said)
        if form.is_valid():
            messages.success(request, f"{page.name} is off the team for {page.host}.")
            return redirect(page.back)
    return render(request, "reviews/assignments/replace.html", {"page": page, "form": form, "table": page.candidates.table})


@either
def let_stay(request: MemberRequest, assignment_id: int) -> HttpResponse:
    page = deeds.stay_page(request.member, assignment_id)
    form = StayForm(sent(request))
    if form.is_valid():
        staffing.let_stay(by=request.member, assignment_id=assignment_id, **form.cleaned_data)
        messages.success(request, f"{page.name} stays on the team for {page.host}.")
        return redirect(page.back)
    return render(request, "reviews/assignments/let_stay.html", {"page": page, "form": form})


@either
def answer_assignment(request: MemberRequest, assignment_id: int) -> HttpResponse:
    page = answer_page(request.member, assignment_id)
    # By what was sent: an answer sent twice finds the page as it is after the first.
    form = (AnswerForm if page.is_asked or "answer" in request.POST else WithdrawForm)(sent(request))
    if form.is_valid():
        deed = answering.accept_assignment if form.accepts else answering.decline_assignment
        if carry_out(form, deed, by=request.member, assignment_id=assignment_id, **form.said):
            messages.success(request, "Thank you for saying so.")
            return redirect(page.url)
    return render(request, "reviews/assignments/answer.html", {"page": page, "form": form, "declare": DeclareForm()})


@require_POST
def declare(request: MemberRequest, assignment_id: int) -> HttpResponse:
    page, form = answer_page(request.member, assignment_id), DeclareForm(request.POST)
    if form.is_valid():
        done = carry_out(form, answering.declare_interests, by=request.member, assignment_id=assignment_id, **form.said)
        if done:
            messages.success(request, "Thank you for declaring.")
            return redirect(page.url)
    return render(request, "reviews/assignments/answer.html", {"page": page, "form": WithdrawForm(), "declare": form})


@either
def replan_visit(request: MemberRequest, review_id: int) -> HttpResponse:
    page = replan_page(request.member, review_id)
    form = ReplanForm(sent(request))
    if form.is_valid():
        moved = carry_out(form, replanning.take_replan, by=request.member, review_id=review_id, mark=form.cleaned_data["way"])
        if moved:
            messages.success(request, "The new days stand. Every head whose visit has moved is told.")
            return redirect(page.back)
    return render(request, "reviews/assignments/replan_visit.html", {"page": page, "form": form})
