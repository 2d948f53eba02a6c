"""Doormen of records."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from schools.web.downloads import attachment
from schools.web.requests import MemberRequest, sent
from workshops.records.actions import after as actions
from workshops.records.forms import LearnedForm, ReopenForm
from workshops.records.queries import record as queries
from workshops.records.queries.word import as_word

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def record(request: MemberRequest, workshop_id: int) -> HttpResponse:
    return render(request, "workshops/records/record.html", {"page": queries.record_page(request.member, workshop_id)})


@require_safe
def record_word(request: MemberRequest, workshop_id: int) -> HttpResponse:
    told = queries.told_for(queries.record_for(request.member, workshop_id))
    return attachment(as_word(told), WORD_TYPE, f"{slugify(f'Workshop {told.host}')}.docx")


@either
def reopen(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = queries.reopen_page(request.member, workshop_id)
    form = ReopenForm(sent(request))
    if form.is_valid():
        actions.reopen_workshop(by=request.member, workshop_id=workshop_id, because=form.cleaned_data["because"])
        messages.success(request, "The workshop is open again.")
        return redirect("workshops:console", trust_slug=request.member.trust_slug, workshop_id=workshop_id)
    return render(request, "workshops/records/reopen.html", {"page": page, "form": form})


@either
def learned(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = queries.learned_page(request.member, workshop_id)
    form = LearnedForm(sent(request), initial=page.initial)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        others = actions.note_learned(by=request.member, workshop_id=workshop_id, **given)
        if others == {}:
            messages.success(request, "Saved. Nobody but you reads it.")
            return redirect(page.back)
        form.keep_both(others, page.initial)
    return render(request, "workshops/records/learned.html", {"page": page, "form": form})
