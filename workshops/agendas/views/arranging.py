"""Planning a workshop, its page, its day and place, how people take part, its files."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from schools.web.downloads import attachment
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.agendas.actions import arranging as actions
from workshops.agendas.forms.arranging import ArrangeForm, PlanForm, TakingPartForm
from workshops.agendas.queries import arranging as queries
from workshops.agendas.queries.calendar import workshop_calendar
from workshops.agendas.queries.pack import pack_page
from workshops.agendas.queries.workshop import workshop_page

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def plan_workshop(request: MemberRequest, review_id: int) -> HttpResponse:
    page = queries.plan_page(request.member, review_id)
    form = PlanForm(sent(request), initial=page.initial, templates=page.templates)
    if form.is_valid():
        made = carry_out(form, actions.plan_workshop, by=request.member, review_id=review_id, **form.given)
        if made is not None:
            messages.success(request, "Planned. The host's leaders and whoever leads it are told.")
            return redirect("workshops:workshop", trust_slug=request.member.trust_slug, workshop_id=made.pk)
    return render(request, "workshops/agendas/plan_workshop.html", {"page": page, "form": form})


@require_safe
def workshop(request: MemberRequest, workshop_id: int) -> HttpResponse:
    return render(request, "workshops/agendas/workshop.html", {"page": workshop_page(request.member, workshop_id)})


@either
def arrange(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = queries.arrange_page(request.member, workshop_id)
    form = ArrangeForm(sent(request), initial=page.initial)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, actions.arrange_workshop, by=request.member, workshop_id=workshop_id, **given)
        if others == {}:
            messages.success(request, "Saved. Who is invited is told of a change.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "workshops/agendas/arrange.html", {"page": page, "form": form})


@either
def taking_part(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = queries.taking_part_page(request.member, workshop_id)
    form = TakingPartForm(sent(request), initial=page.initial, helpers=page.helpers)
    if form.is_valid():
        carry_out(form, actions.choose_taking_part, by=request.member, workshop_id=workshop_id, **form.given)
        if not form.errors:
            messages.success(request, "Saved.")
            return redirect(page.back)
    return render(request, "workshops/agendas/taking_part.html", {"page": page, "form": form})


@require_safe
def paper_pack(request: MemberRequest, workshop_id: int) -> HttpResponse:
    return render(request, "workshops/agendas/paper_pack.html", {"page": pack_page(request.member, workshop_id)})


@require_safe
def workshop_ics(request: MemberRequest, workshop_id: int) -> HttpResponse:
    content = workshop_calendar(request.member, workshop_id)
    return attachment(content, "text/calendar; charset=utf-8", "improvement-workshop.ics")
