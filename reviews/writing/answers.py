"""How a page answers a save: to its script in JSON, to a form sent without one by the page itself or by both texts side by side."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from reviews.writing.actions import Kept
from reviews.writing.forms import PassageForm
from reviews.writing.models import Passage
from reviews.writing.queries import saved_in_words
from schools.web.forms import carry_out

STALE = 409


def answer_save(request: HttpRequest, save: Callable[..., Kept], *, label: str, back: str) -> HttpResponse:
    """Carry `save(text=…, based_on=…)` out with what was posted. `back` is the page to return to where there is no script."""
    form = PassageForm(request.POST)
    kept = None
    if form.is_valid():
        kept = carry_out(form, save, text=form.cleaned_data["text"], based_on=form.cleaned_data["version"])
    if wants_json(request):
        return _as_json(form, kept)
    if kept is None or kept.other is not None:
        page = {"form": form, "kept": kept, "label": label, "back": back, "text": form.data.get("text", "")}
        return render(request, "reviews/writing/unsaved.html", page, status=STALE if kept else 200)
    messages.success(request, "Saved.")
    return redirect(back)


def answer_newest(row: Passage) -> JsonResponse:
    """What stands in a passage now, for a field that is entered. The member sees it, and the row comes with `saved_by__person`."""
    response = JsonResponse({"text": row.text, "version": row.version, "saved": saved_in_words(row)})
    response["Cache-Control"] = "no-store"
    return response


def wants_json(request: HttpRequest) -> bool:
    """Whether the page's script asks, and not the browser."""
    return request.headers.get("Accept", "").startswith("application/json")


def _as_json(form: PassageForm, kept: Kept | None) -> JsonResponse:
    if kept is None:
        sentence = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return JsonResponse({"problem": sentence}, status=400)
    doubts = [{"words": doubt.words, "sentence": doubt.sentence} for doubt in kept.doubts]
    if kept.other is None:
        return JsonResponse({"version": kept.version, "doubts": doubts})
    other = {"text": kept.other.text, "who": kept.other.who, "when": kept.other.when}
    return JsonResponse({"version": kept.version, "doubts": doubts, "other": other}, status=STALE)
