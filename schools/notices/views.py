"""A member's notices."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from schools.notices import queries
from schools.notices.actions import notices as actions
from schools.notices.forms import LetterForm
from schools.web.requests import MemberRequest
from schools.web.tables import read_ask


@require_safe
def notices(request: MemberRequest) -> HttpResponse:
    page = queries.notices_page(request.member, read_ask(request.GET, queries.SHAPE))
    return render(request, "schools/notices/notices.html", {"page": page, "form": LetterForm(initial={"often": page.often})})


@require_POST
def letters(request: MemberRequest) -> HttpResponse:
    form = LetterForm(request.POST)
    if form.is_valid():
        actions.wish_for_letters(by=request.member, often=form.cleaned_data["often"])
        messages.success(request, "Saved. It holds from the next notice on.")
    else:
        messages.warning(request, "Choose how often we write to you.")
    return redirect("schools:notices", trust_slug=request.member.trust_slug)


@require_POST
def read_notice(request: MemberRequest, notice_id: int) -> HttpResponse:
    leads_to = actions.read_notice(by=request.member, notice_id=notice_id)
    return redirect(leads_to) if leads_to else redirect("schools:notices", trust_slug=request.member.trust_slug)


@require_POST
def read_all_notices(request: MemberRequest) -> HttpResponse:
    number = actions.read_all_notices(by=request.member)
    messages.success(request, "One notice is marked as read." if number == 1 else f"{number} notices are marked as read.")
    return redirect("schools:notices", trust_slug=request.member.trust_slug)
