"""A trust's settings: what its roles are called, and how its people sign in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from schools.policies import actions, queries
from schools.policies.forms import RoleNamesForm, SignInPolicyForm
from schools.web.pages import OtherText
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def settings(request: MemberRequest) -> HttpResponse:
    return render(request, "schools/policies/settings.html", {"page": queries.settings_page(request.member)})


@either
def role_names(request: MemberRequest) -> HttpResponse:
    page = queries.role_names_page(request.member)
    form = RoleNamesForm(sent(request), initial=page.initial)
    others: dict[str, OtherText] = {}
    if form.is_valid():
        others = actions.rename_roles(by=request.member, names=form.names, seen=form.seen)
        if not others:
            messages.success(request, "Saved. Every page uses these names from now on.")
            return redirect("schools:settings", trust_slug=request.member.trust_slug)
        form = form.over(others)
    return render(request, "schools/policies/role_names.html", {"page": page, "form": form, "fields": form.beside(others)})


@either
def sign_in_policy(request: MemberRequest) -> HttpResponse:
    page = queries.sign_in_policy_page(request.member)
    form = SignInPolicyForm(sent(request), initial=page.initial)
    other = None
    if form.is_valid():
        other = actions.set_sign_in_policy(by=request.member, **form.cleaned_data)
        if other is None:
            messages.success(request, "Saved. It holds from everybody's next page on.")
            return redirect("schools:settings", trust_slug=request.member.trust_slug)
        form = form.over(page.initial["version"])
    return render(request, "schools/policies/sign_in_policy.html", {"page": page, "form": form, "other": other})
