"""A cycle that runs: its dates, its agreement, its end, its copy; and the breaks of the school year."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reviews.cycles.actions import agreements, closing, joining, starting
from reviews.cycles.actions import dates as days
from reviews.cycles.forms.planning import PhasesForm
from reviews.cycles.forms.running import AddSchoolForm, BreaksForm, ChangedAgreementForm, NameForm
from reviews.cycles.queries import running
from reviews.cycles.queries.addresses import address
from reviews.cycles.queries.agreements import agreement_page
from reviews.cycles.queries.joining import add_school_page
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def change_dates(request: MemberRequest, cycle_id: int) -> HttpResponse:
    page, effect = running.change_dates_page(request.member, cycle_id), None
    form = PhasesForm(sent(request), initial=page.step.initial)
    if form.is_valid():
        wanted = running.merged(form.values, form.seen, page.step.initial)
        only_look = request.POST.get("shown") != running.mark_of_days(wanted)
        given = {"values": form.values, "seen": form.seen, "is_meant": True, "only_look": only_look}
        others = carry_out(form, days.set_phases, by=request.member, cycle_id=cycle_id, **given)
        if others == {} and not only_look:
            messages.success(request, "The dates are changed, and the heads are told.")
            return redirect(page.back)
        effect = running.effect_of(request.member, cycle_id, wanted) if others == {} else None
        form.keep_both(others or {}, page.step.initial)
    return render(request, "reviews/cycles/change_dates.html", {"page": page, "form": form, "effect": effect})


@either
def agreement(request: MemberRequest, cycle_id: int) -> HttpResponse:
    page = agreement_page(request.member, cycle_id)
    form = ChangedAgreementForm(sent(request), initial={"agreement": page.text})
    if form.is_valid():
        given = {"values": form.values, "seen": form.seen, "is_meant": form.is_meant}
        others = carry_out(form, agreements.change_agreement, by=request.member, cycle_id=cycle_id, **given)
        if others == {}:
            messages.success(request, "Saved. Whoever has to sign this text is told.")
            return redirect(address(request.member.trust_slug, "agreement", cycle_id=cycle_id))
        form.keep_both(others or {}, {"agreement": page.text})
    return render(request, "reviews/cycles/agreement.html", {"page": page, "form": form})


@either
def add_school(request: MemberRequest, cycle_id: int) -> HttpResponse:
    page = add_school_page(request.member, cycle_id)
    form = AddSchoolForm(sent(request), initial=page.initial, schools=page.schools)
    if form.is_valid():
        given = {"cycle_id": cycle_id, "is_meant": form.is_meant, **form.joining}
        made = carry_out(form, joining.add_school, by=request.member, **given)
        if made is not None:
            messages.success(request, f"{made.host.name} takes part. Its head is asked to sign, and its self-review is open.")
            return redirect(page.back)
    return render(request, "reviews/cycles/add_school.html", {"page": page, "form": form})


@either
def close_cycle(request: MemberRequest, cycle_id: int) -> HttpResponse:
    page = running.close_page(request.member, cycle_id)
    if request.method == "POST":
        deeds = {"begin": closing.begin_closing, "close": closing.close_cycle, "reopen": closing.reopen_cycle}
        asked = request.POST.get("deed", "")
        row = deeds.get(asked, deeds[page.deed])(by=request.member, cycle_id=cycle_id)
        messages.success(request, f"“{row.name}” is now: {row.get_stage_display().lower()}.")
        return redirect(page.back)
    return render(request, "reviews/cycles/close_cycle.html", {"page": page})


@either
def copy_cycle(request: MemberRequest, cycle_id: int) -> HttpResponse:
    page = running.copy_page(request.member, cycle_id)
    form = NameForm(sent(request), initial=page.initial)
    if form.is_valid():
        made = carry_out(form, starting.copy_cycle, by=request.member, cycle_id=cycle_id, name=form.cleaned_data["name"])
        if made is not None:
            messages.success(request, "Copied. Look at everything once, then start it.")
            return redirect(address(request.member.trust_slug, "plan_step", cycle_id=made.pk, step="check"))
    return render(request, "reviews/cycles/copy_cycle.html", {"page": page, "form": form})


@either
def breaks(request: MemberRequest) -> HttpResponse:
    page, theirs = running.breaks_page(request.member, request.GET.get("year", "")), None
    form = BreaksForm(sent(request), breaks=page.breaks)
    if form.is_valid():
        theirs = carry_out(form, days.set_breaks, by=request.member, academic_year=page.year, breaks=form.spans, seen=form.seen)
        if theirs is None and not form.errors:
            messages.success(request, "Saved. Dates of cycles are held against these days from now on.")
            return redirect(request.get_full_path())
    return render(request, "reviews/cycles/breaks.html", {"page": page, "form": form, "theirs": theirs})
