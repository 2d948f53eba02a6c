"""Agendas, a workshop's (`workshop_id`) or a template's (`template_id`)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.agendas.actions import steps as actions
from workshops.agendas.actions import templates
from workshops.agendas.forms.arranging import KeepTemplateForm
from workshops.agendas.forms.steps import AddForm, BeginFromForm, MoveForm, StepForm
from workshops.agendas.queries.agenda import agenda_page, new_step_page, step_page
from workshops.agendas.rules.script import Line

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def agenda(request: MemberRequest, **agenda: int) -> HttpResponse:
    page = agenda_page(request.member, **agenda)
    return render(request, "workshops/agendas/agenda.html", {"page": page, "form": KeepTemplateForm()})


@either
def add_step(request: MemberRequest, **agenda: int) -> HttpResponse:
    asked = AddForm(request.GET)
    kind = asked.cleaned_data["kind"] if asked.is_valid() else "writing"
    page = new_step_page(request.member, kind, **agenda)
    form = StepForm(sent(request), initial=page.initial)
    if form.is_valid():
        made = carry_out(form, actions.add_step, by=request.member, line=Line(kind=kind, **form.cleaned_data), **agenda)
        if made is not None:
            messages.success(request, f"“{made.title}” stands at the end. Move it to its place.")
            return redirect(f"{page.back}#step-{made.pk}")
    return render(request, "workshops/agendas/step.html", {"page": page, "form": form})


@either
def change_step(request: MemberRequest, step_id: int, **agenda: int) -> HttpResponse:
    page = step_page(request.member, step_id, **agenda)
    form = StepForm(sent(request), initial=page.initial)
    if form.is_valid():
        others = actions.change_step(by=request.member, step_id=step_id, values=form.cleaned_data, seen=form.seen, **agenda)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others, page.initial)
    return render(request, "workshops/agendas/step.html", {"page": page, "form": form})


@require_POST
def move_step(request: MemberRequest, step_id: int, **agenda: int) -> HttpResponse:
    page = step_page(request.member, step_id, **agenda)
    form = MoveForm(request.POST)
    if form.is_valid():
        actions.move_step(by=request.member, step_id=step_id, places=form.cleaned_data["places"], **agenda)
    return redirect(page.back)


@either
def remove_step(request: MemberRequest, step_id: int, **agenda: int) -> HttpResponse:
    page = step_page(request.member, step_id, **agenda)
    if request.method == "POST":
        actions.remove_step(by=request.member, step_id=step_id, **agenda)
        messages.success(request, f"“{page.title}” is taken out.")
        return redirect(page.back.partition("#")[0])
    return render(request, "workshops/agendas/remove_step.html", {"page": page})


@require_POST
def begin_from(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = agenda_page(request.member, workshop_id=workshop_id)
    form = BeginFromForm(request.POST, templates=page.templates)
    if form.is_valid():
        actions.use_template(by=request.member, workshop_id=workshop_id, template_id=form.cleaned_data["template_id"])
        messages.success(request, "These steps have taken the place of the ones before.")
    return redirect(page.urls["agenda"])


@require_POST
def keep_template(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = agenda_page(request.member, workshop_id=workshop_id)
    form = KeepTemplateForm(request.POST)
    if form.is_valid():
        made = carry_out(form, templates.keep_template, by=request.member, workshop_id=workshop_id, **form.cleaned_data)
        if made is not None:
            messages.success(request, f"“{made.name}” is kept. New workshops can begin from it.")
            return redirect(page.urls["agenda"])
    return render(request, "workshops/agendas/agenda.html", {"page": page, "form": form})
