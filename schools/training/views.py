"""Who is trained as what; recording it, for one person or for all who took part; putting it right."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from schools.training import actions
from schools.training.forms import CorrectionForm, CourseForm, RemovalForm, SessionForm
from schools.training.queries import listing, pages
from schools.web.downloads import as_file
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def training(request: MemberRequest) -> HttpResponse:
    page = listing.training_page(request.member, request.GET)
    return render(request, "schools/training/training.html", {"page": page, "table": page.table})


@require_safe
def download_training(request: MemberRequest) -> HttpResponse:
    heading, rows = listing.training_to_download(request.member, request.GET)
    return as_file(f"Training in {request.member.trust_name}", request.GET.get("as", ""), heading, rows)


@require_safe
def own_training(request: MemberRequest) -> HttpResponse:
    return person_training(request, request.member.membership_id)


@require_safe
def person_training(request: MemberRequest, membership_id: int) -> HttpResponse:
    page = pages.person_training_page(request.member, membership_id)
    return render(request, "schools/training/person_training.html", {"page": page})


@either
def record_session(request: MemberRequest) -> HttpResponse:
    page = pages.record_session_page(request.member)
    form = SessionForm(sent(request), candidates=page.candidates, **page.choices)
    if form.is_valid():
        number = carry_out(form, actions.record_training, by=request.member, membership_ids=form.membership_ids, course=form.course)
        if number:
            messages.success(request, f"Recorded for {number} {'person' if number == 1 else 'people'}.")
            return redirect(page.back)
    return render(request, "schools/training/record_session.html", {"page": page, "form": form})


@either
def record_training(request: MemberRequest, membership_id: int) -> HttpResponse:
    page = pages.record_training_page(request.member, membership_id)
    form = CourseForm(sent(request), **page.choices)
    if form.is_valid():
        number = carry_out(form, actions.record_training, by=request.member, membership_ids=[membership_id], course=form.course)
        if number:
            messages.success(request, f"Recorded for {page.name}.")
            return redirect(page.back)
    return render(request, "schools/training/record_training.html", {"page": page, "form": form})


@either
def correct_training(request: MemberRequest, record_id: int) -> HttpResponse:
    page = pages.correct_training_page(request.member, record_id)
    form, other = CorrectionForm(sent(request), initial=page.initial, **page.choices), None
    if form.is_valid():
        version = form.cleaned_data["version"]
        done = carry_out(form, actions.correct_training, by=request.member, record_id=record_id, version=version, course=form.course)
        if done and done.other is None:
            messages.success(request, "Saved.")
            return redirect(page.back)
        if done:
            form, other = form.over(done.version, page.choices), done.other
    return render(request, "schools/training/correct_training.html", {"page": page, "form": form, "other": other})


@either
def remove_training(request: MemberRequest, record_id: int) -> HttpResponse:
    page = pages.remove_training_page(request.member, record_id)
    form = RemovalForm(sent(request))
    if form.is_valid():
        actions.remove_training(by=request.member, record_id=record_id, **form.cleaned_data)
        messages.success(request, f"The record is removed. It gives {page.name} nothing any more.")
        return redirect(page.back)
    return render(request, "schools/training/remove_training.html", {"page": page, "form": form})
