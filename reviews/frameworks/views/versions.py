"""The life of a framework: begun, copied, ready, opened again, put away and taken out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from reviews.frameworks.actions import versions
from reviews.frameworks.forms import BasicsForm
from reviews.frameworks.permissions import may_keep_frameworks
from reviews.frameworks.queries.addresses import address, crumbs_to, framework_url
from schools.web.answers import require
from schools.web.forms import carry_out
from schools.web.pages import Crumb
from schools.web.requests import MemberRequest, sent


@require_http_methods(["GET", "HEAD", "POST"])
def new_framework(request: MemberRequest) -> HttpResponse:
    require(may_keep_frameworks(request.member))
    form = BasicsForm(sent(request))
    made = carry_out(form, versions.begin_framework, by=request.member, **form.cleaned_data) if form.is_valid() else None
    if made is not None:
        messages.success(request, "The draft is saved. Only those who keep frameworks see it until it is ready.")
        return redirect(address(request.member, "edit_framework", edited_id=made.pk))
    crumbs = crumbs_to(request.member, Crumb("New framework"))
    return render(request, "reviews/frameworks/new_framework.html", {"form": form, "crumbs": crumbs, "back": crumbs[1].url})


@require_POST
def copy_framework(request: MemberRequest, framework_id: int) -> HttpResponse:
    made = versions.copy_framework(by=request.member, framework_id=framework_id)
    messages.success(request, f"Version {made.number} is a draft. The version before it stays as it is.")
    return redirect(address(request.member, "edit_framework", edited_id=made.pk))


@require_POST
def finish_framework(request: MemberRequest, edited_id: int) -> HttpResponse:
    row = versions.finish_framework(by=request.member, framework_id=edited_id)
    messages.success(request, f"{row} is ready for use. Everybody can read it, and the next cycle can choose it.")
    return redirect(framework_url(request.member, row.pk))


@require_POST
def reopen_framework(request: MemberRequest, framework_id: int) -> HttpResponse:
    row = versions.reopen_framework(by=request.member, framework_id=framework_id)
    messages.success(request, f"{row} is a draft again. No cycle can choose it until it is ready.")
    return redirect(address(request.member, "edit_framework", edited_id=row.pk))


@require_POST
def put_away_framework(request: MemberRequest, framework_id: int) -> HttpResponse:
    row = versions.put_away_framework(by=request.member, framework_id=framework_id)
    messages.success(request, f"{row} is put away: no new cycle is offered it. You can take it out again here.")
    return redirect(framework_url(request.member, row.pk))


@require_POST
def take_out_framework(request: MemberRequest, framework_id: int) -> HttpResponse:
    row = versions.take_out_framework(by=request.member, framework_id=framework_id)
    messages.success(request, f"{row} is out again.")
    return redirect(framework_url(request.member, row.pk))
