"""Writing notes on a phone, reading the team's, photos, and the script that keeps the page for when there is no network."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.visits.actions import capture as capturing
from reviews.visits.actions import notes as deeds
from reviews.visits.actions import photos as pictures
from reviews.visits.forms import CaptureForm, EditForm, NoteForm, PhotoForm
from reviews.visits.queries import photos, team
from reviews.visits.queries.capture import capture_page, went_on
from reviews.visits.queries.ground import evidence_for
from reviews.visits.queries.kept import kept_notes_page
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])
unkept = cache_control(no_store=True, private=True)


@either
@unkept
def visit(request: MemberRequest, review_id: int) -> HttpResponse:
    page = capture_page(request.member, review_id, request.POST if request.method == "POST" else request.GET)
    form = CaptureForm(sent(request), request.FILES or None)
    if form.is_valid():
        photo = form.cleaned_data["photo"]
        if carry_out(form, capturing.capture_note, by=request.member, review_id=review_id, told=form.told, photo=photo):
            messages.success(request, "Sent. Your team can read it.")
            return redirect(went_on(page, form.told.activity, form.told.question))
    return render(request, "reviews/visits/visit.html", {"page": page, "form": form})


@require_POST
def send_note(request: MemberRequest, review_id: int) -> HttpResponse:
    evidence_for(request.member, review_id)
    form = NoteForm(request.POST)
    done = carry_out(form, deeds.send_note, by=request.member, review_id=review_id, told=form.told) if form.is_valid() else None
    if done is None:
        return JsonResponse({"problem": form.problem}, status=400)
    doubts = [{"words": doubt.words, "sentence": doubt.sentence} for doubt in done.doubts]
    return JsonResponse({"note": done.pk, "is_late": done.is_late, "doubts": doubts})


@require_POST
def add_photo(request: MemberRequest, review_id: int, note_id: int) -> HttpResponse:
    evidence_for(request.member, review_id)
    form = PhotoForm(request.POST, request.FILES)
    if form.is_valid():
        given = {"client_id": form.cleaned_data["client_id"], "content": form.cleaned_data["photo"]}
        number = carry_out(form, pictures.add_photo, by=request.member, review_id=review_id, note_id=note_id, **given)
        if form.is_valid():
            return JsonResponse({"photo": number})
    return JsonResponse({"problem": form.problem}, status=400)


@require_safe
@unkept
def notes(request: MemberRequest, review_id: int) -> HttpResponse:
    page = team.notes_page(request.member, review_id, request.GET)
    return render(request, "reviews/visits/notes.html", {"page": page})


@require_safe
@unkept
def new_notes(request: MemberRequest, review_id: int) -> HttpResponse:
    news = team.note_news(request.member, review_id, request.GET)
    return render(request, "reviews/visits/notes.html#news", {"news": news})


@either
@unkept
def edit_note(request: MemberRequest, review_id: int, note_id: int) -> HttpResponse:
    page = team.note_page(request.member, review_id, note_id, "Your note")
    form = EditForm(sent(request), initial=page.initial, activities=page.activities, questions=page.questions)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, deeds.edit_note, by=request.member, review_id=review_id, note_id=note_id, **given)
        if others == {}:
            messages.success(request, "Saved. The new words stand in place of the old.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "reviews/visits/edit_note.html", {"page": page, "form": form})


@either
@unkept
def remove_note(request: MemberRequest, review_id: int, note_id: int) -> HttpResponse:
    page = team.note_page(request.member, review_id, note_id, "Delete")
    if request.method == "POST":
        deeds.remove_note(by=request.member, review_id=review_id, note_id=note_id)
        messages.success(request, "The note is deleted.")
        return redirect(page.back)
    return render(request, "reviews/visits/remove_note.html", {"page": page})


@require_safe
@unkept
def note_photo(request: MemberRequest, review_id: int, photo_id: int) -> HttpResponse:
    content = photos.photo_content(request.member, review_id, photo_id)
    return HttpResponse(content, content_type="image/jpeg", headers={"X-Content-Type-Options": "nosniff"})


@either
@unkept
def remove_photo(request: MemberRequest, review_id: int, photo_id: int) -> HttpResponse:
    page = photos.remove_photo_page(request.member, review_id, photo_id)
    if request.method == "POST":
        pictures.remove_photo(by=request.member, review_id=review_id, photo_id=photo_id)
        messages.success(request, "The photo is deleted.")
        return redirect(page.back)
    return render(request, "reviews/visits/remove_photo.html", {"page": page})


@require_safe
@unkept
def kept_notes(request: MemberRequest) -> HttpResponse:
    return render(request, "reviews/visits/kept_notes.html", {"page": kept_notes_page(request.member)})


@require_safe
@never_cache
def visit_worker(request: MemberRequest) -> HttpResponse:
    """Served from below the trust's reviews, because where a service worker comes from decides which pages it answers for."""
    return render(request, "reviews/visits/visit_worker.js", content_type="text/javascript; charset=utf-8")
