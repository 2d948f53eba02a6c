"""The team's page of findings, the deeds on it, and the feedback discussion."""

from collections.abc import Callable
from functools import partial

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.findings.actions import citing, placing
from reviews.findings.actions import feedback as opening
from reviews.findings.actions import findings as making
from reviews.findings.enums import FindingKind
from reviews.findings.forms import AddForm, CiteForm, OrderForm, PlaceForm, ThemeForm, UnciteForm
from reviews.findings.queries.feedback import feedback_page, open_feedback_page
from reviews.findings.queries.page import findings_page, news_page
from reviews.writing.answers import answer_save
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest


@require_safe
def findings(request: MemberRequest, review_id: int) -> HttpResponse:
    page = findings_page(request.member, review_id, request.GET.get("removed", ""))
    return render(request, "reviews/findings/findings.html", {"page": page})


@require_safe
def findings_news(request: MemberRequest, review_id: int) -> HttpResponse:
    page = news_page(request.member, review_id, request.GET.get("page", ""), request.GET.get("known", ""))
    if not page.is_news:
        return HttpResponse(status=204)
    return render(request, "reviews/findings/findings.html#news", {"page": page})


@require_POST
def add_finding(request: MemberRequest, review_id: int) -> HttpResponse:
    def add(place: tuple[FindingKind, int | None], notes: tuple[int, ...]) -> int:
        kind, question = place
        made = making.add_finding(by=request.member, review_id=review_id, kind=kind, question_id=question, note_ids=notes)
        return made.pk

    return _do(request, AddForm(request.POST), add, review_id, "The finding is there. Write it in the team's own words.")


@require_POST
def cite_notes(request: MemberRequest, review_id: int) -> HttpResponse:
    def cite(finding_id: int, note_ids: tuple[int, ...]) -> int:
        citing.cite_notes(by=request.member, review_id=review_id, finding_id=finding_id, note_ids=note_ids)
        return finding_id

    return _do(request, CiteForm(request.POST), cite, review_id, "Cited.")


@require_POST
def write_finding(request: MemberRequest, review_id: int, finding_id: int) -> HttpResponse:
    review_for(request.member, review_id, Thing.FINDINGS)
    save = partial(making.write_finding, by=request.member, review_id=review_id, finding_id=finding_id)
    return answer_save(request, save, label="Finding", back=_address(request, review_id, finding_id))


@require_POST
def uncite_note(request: MemberRequest, review_id: int, finding_id: int) -> HttpResponse:
    def uncite(note: int) -> int:
        citing.uncite_note(by=request.member, review_id=review_id, finding_id=finding_id, note_id=note)
        return finding_id

    return _do(request, UnciteForm(request.POST), uncite, review_id, "No longer cited here.")


@require_POST
def move_finding(request: MemberRequest, review_id: int, finding_id: int) -> HttpResponse:
    def move(place: tuple[FindingKind, int | None]) -> int:
        kind, question = place
        making.move_finding(by=request.member, review_id=review_id, finding_id=finding_id, kind=kind, question_id=question)
        return finding_id

    return _do(request, PlaceForm(request.POST), move, review_id, "Moved.")


@require_POST
def choose_theme(request: MemberRequest, review_id: int, finding_id: int) -> HttpResponse:
    def choose(theme: int | None) -> int:
        placing.choose_theme(by=request.member, review_id=review_id, finding_id=finding_id, theme_id=theme)
        return finding_id

    return _do(request, ThemeForm(request.POST), choose, review_id, "The theme is noted.")


@require_POST
def order_finding(request: MemberRequest, review_id: int, finding_id: int) -> HttpResponse:
    def order(to: str) -> int:
        making.order_finding(by=request.member, review_id=review_id, finding_id=finding_id, is_up=to == "up")
        return finding_id

    return _do(request, OrderForm(request.POST), order, review_id)


@require_POST
def remove_finding(request: MemberRequest, review_id: int, finding_id: int) -> HttpResponse:
    making.remove_finding(by=request.member, review_id=review_id, finding_id=finding_id)
    return redirect(f"{_address(request, review_id)}?removed={finding_id}#removed")


@require_POST
def restore_finding(request: MemberRequest, review_id: int, finding_id: int) -> HttpResponse:
    making.restore_finding(by=request.member, review_id=review_id, finding_id=finding_id)
    messages.success(request, "The finding is back, with its words and its notes.")
    return redirect(_address(request, review_id, finding_id))


@require_safe
def feedback(request: MemberRequest, review_id: int) -> HttpResponse:
    page = feedback_page(request.member, review_id, is_projector=request.GET.get("theme") == "projector")
    return render(request, "reviews/findings/feedback.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def open_feedback(request: MemberRequest, review_id: int) -> HttpResponse:
    if request.method == "POST":
        opening.open_feedback(by=request.member, review_id=review_id)
        messages.success(request, "The feedback is open. The host's leaders are told.")
        return redirect("reviews:feedback", trust_slug=request.member.trust_slug, review_id=review_id)
    page = open_feedback_page(request.member, review_id)
    return render(request, "reviews/findings/open_feedback.html", {"page": page})


def _do(request: MemberRequest, form: forms.Form, deed: Callable[..., int], review_id: int, said: str = "") -> HttpResponse:
    """Do what a button says and go back to the finding that `deed` answers with. What was wrong with it stands on top of the page."""
    # What is not theirs to see is not there, whatever was sent.
    review_for(request.member, review_id, Thing.FINDINGS)
    done = carry_out(form, deed, **form.cleaned_data) if form.is_valid() else None
    if done and said:
        messages.success(request, said)
    for errors in form.errors.values():
        messages.error(request, " ".join(str(error) for error in errors))
    return redirect(_address(request, review_id, done or 0))


def _address(request: MemberRequest, review_id: int, finding_id: int = 0) -> str:
    page = reverse("reviews:findings", kwargs={"trust_slug": request.member.trust_slug, "review_id": review_id})
    return f"{page}#finding-{finding_id}" if finding_id else page
