"""Templates of agendas: their list, their names, and their steps, which are written as a workshop's are."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.agendas.actions import templates
from workshops.agendas.forms.arranging import KeepTemplateForm, NameForm
from workshops.agendas.queries.templates import template_deed_page, templates_page
from workshops.agendas.views import agendas

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def all_templates(request: MemberRequest) -> HttpResponse:
    page = templates_page(request.member)
    form = KeepTemplateForm(sent(request))
    if form.is_valid():
        made = carry_out(form, templates.keep_template, by=request.member, **form.cleaned_data)
        if made is not None:
            return redirect("workshops:template", trust_slug=request.member.trust_slug, template_id=made.pk)
    return render(request, "workshops/agendas/templates.html", {"page": page, "form": form})


@either
def rename_template(request: MemberRequest, template_id: int) -> HttpResponse:
    page = template_deed_page(request.member, template_id, "rename_template", "Another name")
    form = NameForm(sent(request), initial={"name": page.name})
    if form.is_valid():
        carry_out(form, templates.rename_template, by=request.member, template_id=template_id, **form.cleaned_data)
        if not form.errors:
            return redirect(page.back)
    return render(request, "workshops/agendas/rename_template.html", {"page": page, "form": form})


@either
def remove_template(request: MemberRequest, template_id: int) -> HttpResponse:
    page = template_deed_page(request.member, template_id, "remove_template", "Take away")
    if request.method == "POST":
        templates.remove_template(by=request.member, template_id=template_id)
        messages.success(request, f"“{page.name}” is taken away.")
        return redirect(page.back)
    return render(request, "workshops/agendas/remove_template.html", {"page": page})


def change_template_step(request: MemberRequest, template_id: int, template_step_id: int) -> HttpResponse:
    return agendas.change_step(request, template_step_id, template_id=template_id)


def move_template_step(request: MemberRequest, template_id: int, template_step_id: int) -> HttpResponse:
    return agendas.move_step(request, template_step_id, template_id=template_id)


def remove_template_step(request: MemberRequest, template_id: int, template_step_id: int) -> HttpResponse:
    return agendas.remove_step(request, template_step_id, template_id=template_id)
