"""Deeds on one review that belong to the cycle: the signature of its head, the days of its visit, a pause, the end of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reviews.cycles.actions import agreements, pausing
from reviews.cycles.actions import dates as days
from reviews.cycles.forms.running import ReasonForm, SignForm, VisitForm
from reviews.cycles.queries import review_pages as pages
from reviews.cycles.queries.agreements import sign_page
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def sign_agreement(request: MemberRequest, review_id: int) -> HttpResponse:
    page = sign_page(request.member, review_id)
    form = SignForm(sent(request), initial={"mark": page.mark})
    if request.method == "POST":
        pages.require_signer(page)
    if form.is_valid():
        done = carry_out(form, agreements.sign_agreement, by=request.member, review_id=review_id, mark=form.cleaned_data["mark"])
        if done is not None:
            messages.success(request, f"Signed for {page.school}. Thank you.")
            return redirect(request.path)
    return render(request, "reviews/cycles/sign_agreement.html", {"page": page, "form": form})


@either
def set_visit(request: MemberRequest, review_id: int) -> HttpResponse:
    page = pages.visit_page(request.member, review_id)
    form = VisitForm(sent(request), initial=page.initial)
    if form.is_valid():
        given = {"values": form.values, "seen": form.seen, "is_meant": form.is_meant}
        others = carry_out(form, days.set_visit, by=request.member, review_id=review_id, **given)
        if others == {}:
            messages.success(request, "Saved. The host's head is told.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial or {})
    return render(request, "reviews/cycles/set_visit.html", {"page": page, "form": form})


@either
def pause_review(request: MemberRequest, review_id: int) -> HttpResponse:
    page = pages.pause_page(request.member, review_id)
    form = ReasonForm(sent(request))
    if form.is_valid():
        pausing.pause_review(by=request.member, review_id=review_id, because=form.cleaned_data["because"])
        messages.success(request, f"The review of {page.school} is paused.")
        return redirect(page.onward or page.back)
    return render(request, "reviews/cycles/pause_review.html", {"page": page, "form": form})


@either
def resume_review(request: MemberRequest, review_id: int) -> HttpResponse:
    page = pages.resume_page(request.member, review_id)
    if request.method == "POST":
        pausing.resume_review(by=request.member, review_id=review_id)
        messages.success(request, f"The review of {page.school} goes on.")
        return redirect(page.back)
    return render(request, "reviews/cycles/resume_review.html", {"page": page, "action": request.path})


@either
def cancel_review(request: MemberRequest, review_id: int) -> HttpResponse:
    page = pages.cancel_page(request.member, review_id)
    form = ReasonForm(sent(request))
    if form.is_valid():
        pausing.cancel_review(by=request.member, review_id=review_id, because=form.cleaned_data["because"])
        messages.success(request, f"The review of {page.school} is cancelled.")
        return redirect(page.back)
    return render(request, "reviews/cycles/cancel_review.html", {"page": page, "form": form})
