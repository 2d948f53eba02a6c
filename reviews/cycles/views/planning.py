"""The list of cycles, and the wizard: a page a step, each of which saves by itself."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from reviews.cycles.actions import dates as days
from reviews.cycles.actions import planning, starting
from reviews.cycles.forms.planning import AgreementForm, BasicsForm, FrameworkForm, PhasesForm, SchoolsForm, SharingForm
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries import cycles as listing
from reviews.cycles.queries import wizard
from reviews.cycles.queries.addresses import address
from reviews.cycles.queries.agreements import usual_text
from reviews.cycles.queries.plans import Plan, Step, plan_of, step_of
from reviews.cycles.queries.running import start_page
from reviews.frameworks.queries.choices import choosable_frameworks
from schools.tenancy.enums import Capability
from schools.web.answers import require
from schools.web.forms import KeepsBoth, carry_out
from schools.web.requests import MemberRequest, sent
from schools.web.tables import read_ask

either = require_http_methods(["GET", "HEAD", "POST"])
StepView = Callable[[MemberRequest, Plan, Step], HttpResponse]


@require_safe
def cycles(request: MemberRequest) -> HttpResponse:
    page = listing.cycles_page(request.member, read_ask(request.GET, listing.SHAPE))
    return render(request, "reviews/cycles/cycles.html", {"page": page, "table": page.table})


@either
def plan_cycle(request: MemberRequest) -> HttpResponse:
    require(may_plan(request.member))
    form = BasicsForm(sent(request), initial=wizard.new_plan_initial(), years=wizard.year_choices())
    if form.is_valid():
        made = carry_out(form, planning.plan_cycle, by=request.member, **form.cleaned_data)
        if made is not None:
            messages.success(request, "The plan is saved. You can leave it at any step and come back to it here under Reviews.")
            return redirect(address(request.member.trust_slug, "plan_step", cycle_id=made.pk, step="framework"))
    return render(request, "reviews/cycles/plan_step.html", {"step": step_of(request.member, "basics"), "form": form})


@either
def plan_step(request: MemberRequest, cycle_id: int, step: str) -> HttpResponse:
    if step not in _STEPS:
        raise Http404
    plan = plan_of(request.member, cycle_id)
    return _STEPS[step](request, plan, step_of(request.member, step, plan))


def _basics(request: MemberRequest, plan: Plan, step: Step) -> HttpResponse:
    initial = {name: getattr(plan.cycle, name) for name in planning.BASICS}
    form = BasicsForm(sent(request), initial=initial, years=wizard.year_choices(plan.cycle))
    return _saved(request, plan, step, form, planning.save_basics) or _page(request, step, form)


def _framework(request: MemberRequest, plan: Plan, step: Step) -> HttpResponse:
    offered = choosable_frameworks()
    form = FrameworkForm(sent(request), initial={"framework": str(plan.cycle.framework_id or "")}, offered=offered)
    done = _saved(request, plan, step, form, planning.choose_framework)
    return done or _page(request, step, form, "reviews/cycles/plan_framework.html")


def _schools(request: MemberRequest, plan: Plan, step: Step) -> HttpResponse:
    form = SchoolsForm(sent(request), ticks=wizard.school_ticks(plan))
    if form.is_valid():
        ticked = form.cleaned_data["schools"]
        carry_out(form, planning.choose_schools, by=request.member, cycle_id=plan.cycle.pk, ticked=ticked, was_ticked=form.was_ticked)
        if not form.errors:
            return _on(request, step)
    return _page(request, step, form, "reviews/cycles/plan_schools.html")


def _dates(request: MemberRequest, plan: Plan, step: Step) -> HttpResponse:
    dates = wizard.dates_step(request.member, plan.cycle)
    form = PhasesForm(sent(request), initial=dates.initial)
    if form.is_valid():
        given = {"values": form.values, "seen": form.seen, "is_meant": form.is_meant}
        others = carry_out(form, days.set_phases, by=request.member, cycle_id=plan.cycle.pk, **given)
        if others == {}:
            return _on(request, step)
        form.keep_both(others or {}, dates.initial)
    return _page(request, step, form, "reviews/cycles/plan_dates.html", dates=dates)


def _sharing(request: MemberRequest, plan: Plan, step: Step) -> HttpResponse:
    initial = {name: getattr(plan.cycle, name) for name in planning.SHARING}
    form = SharingForm(sent(request), initial=initial, champion=request.member.labels.of(Capability.IMPROVEMENT_CHAMPION))
    return _saved(request, plan, step, form, planning.save_sharing) or _page(request, step, form)


def _agreement(request: MemberRequest, plan: Plan, step: Step) -> HttpResponse:
    form = AgreementForm(sent(request), initial={"agreement": plan.cycle.agreement or usual_text(request.member, plan.cycle)})
    return _saved(request, plan, step, form, planning.save_agreement) or _page(request, step, form)


def _check(request: MemberRequest, plan: Plan, step: Step) -> HttpResponse:
    return render(request, "reviews/cycles/plan_check.html", {"step": step, "page": wizard.check_step(request.member, plan)})


_STEPS: Mapping[str, StepView] = {
    "basics": _basics,
    "framework": _framework,
    "schools": _schools,
    "dates": _dates,
    "sharing": _sharing,
    "agreement": _agreement,
    "check": _check,
}


def _saved(request: MemberRequest, plan: Plan, step: Step, form: KeepsBoth, deed: Callable[..., planning.Others]) -> HttpResponse | None:
    """On to the next step when it could be saved; else nothing, and the form shows why or what somebody else saved."""
    if not form.is_valid():
        return None
    others = carry_out(form, deed, by=request.member, cycle_id=plan.cycle.pk, values=form.cleaned_data, seen=form.seen)
    if others == {}:
        return _on(request, step)
    form.keep_both(others or {}, form.initial)
    return None


def _on(request: MemberRequest, step: Step) -> HttpResponse:
    """To the next step, or to the list where somebody wants to go on another day."""
    if "leave" in request.POST:
        messages.success(request, "Saved. The plan waits for you here.")
        return redirect(address(request.member.trust_slug, "cycles"))
    return redirect(step.onward)


def _page(
    request: MemberRequest, step: Step, form: object, template: str = "reviews/cycles/plan_step.html", **more: object
) -> HttpResponse:
    return render(request, template, {"step": step, "form": form, **more})


@either
def start_cycle(request: MemberRequest, cycle_id: int) -> HttpResponse:
    plan = plan_of(request.member, cycle_id)
    if request.method == "POST":
        started = starting.start_cycle(by=request.member, cycle_id=cycle_id)
        messages.success(request, f"“{started.name}” has begun. The heads are asked to sign the agreement.")
        return redirect(address(request.member.trust_slug, "agreement", cycle_id=cycle_id))
    return render(request, "reviews/cycles/start_cycle.html", {"page": start_page(request.member, plan.cycle, plan.schools)})
