"""A version that is being written: its sections, their order, the whole of it, the day of the board."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reports.impact.actions import writing
from reports.impact.forms import BoardForm, PlaceForm
from reports.impact.queries.doors import draft_for, section_of
from reports.impact.queries.drafting import draft_page, section_url
from reports.impact.queries.questions import board_page
from reports.impact.queries.section import section_page
from reports.impact.queries.showing import preview_page
from reviews.writing.answers import answer_newest, answer_save, wants_json
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def impact_draft(request: MemberRequest, draft_id: int) -> HttpResponse:
    return render(request, "reports/impact/draft.html", {"page": draft_page(request.member, draft_id)})


@require_safe
def impact_section(request: MemberRequest, draft_id: int, part: str) -> HttpResponse:
    return render(request, "reports/impact/section.html", {"page": section_page(request.member, draft_id, part)})


@either
def write_impact_section(request: MemberRequest, draft_id: int, part: str) -> HttpResponse:
    row = section_of(draft_for(request.member, draft_id), part)
    back = section_url(request.member, draft_id, part)
    if request.method != "POST":
        return answer_newest(row) if wants_json(request) else redirect(back)
    save = partial(writing.write_section, by=request.member, report_id=draft_id, key=part)
    return answer_save(request, save, label=str(row), back=back)


@require_POST
def place_impact_section(request: MemberRequest, draft_id: int, part: str) -> HttpResponse:
    form = PlaceForm(request.POST)
    if form.is_valid():
        writing.place_section(by=request.member, report_id=draft_id, key=part, **form.cleaned_data)
    else:
        section_of(draft_for(request.member, draft_id), part)
        messages.error(request, "Use the buttons beside a section to move it.")
    draft = reverse("reports:impact_draft", kwargs={"trust_slug": request.member.trust_slug, "draft_id": draft_id})
    return redirect(f"{draft}#part-{part}")


@require_safe
def impact_preview(request: MemberRequest, draft_id: int) -> HttpResponse:
    return render(request, "reports/impact/preview.html", {"page": preview_page(request.member, draft_id)})


@either
def impact_board(request: MemberRequest, draft_id: int) -> HttpResponse:
    page = board_page(request.member, draft_id)
    form = BoardForm(sent(request), initial=page.initial)
    if form.is_valid():
        others = writing.set_board_day(by=request.member, report_id=draft_id, **form.cleaned_data, seen=form.seen["board_on"])
        if not others:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others, page.initial)
    return render(request, "reports/impact/board.html", {"page": page, "form": form})
