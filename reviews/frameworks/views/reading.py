"""A trust's frameworks: the list, one to read, what a version changed, and taking one of ours in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from reviews.frameworks import actions
from reviews.frameworks.forms import AdaptForm
from reviews.frameworks.permissions import may_keep_frameworks
from reviews.frameworks.queries.addresses import framework_url
from reviews.frameworks.queries.changes import changes_page
from reviews.frameworks.queries.pages import framework_page, frameworks_page
from schools.web.answers import require
from schools.web.requests import MemberRequest


@require_safe
def frameworks(request: MemberRequest) -> HttpResponse:
    return render(request, "reviews/frameworks/frameworks.html", {"page": frameworks_page(request.member)})


@require_safe
def framework(request: MemberRequest, framework_id: int) -> HttpResponse:
    return render(request, "reviews/frameworks/framework.html", {"page": framework_page(request.member, framework_id)})


@require_safe
def framework_changes(request: MemberRequest, version_id: int) -> HttpResponse:
    return render(request, "reviews/frameworks/framework_changes.html", {"page": changes_page(request.member, version_id)})


@require_POST
def adapt_framework(request: MemberRequest) -> HttpResponse:
    require(may_keep_frameworks(request.member))
    form = AdaptForm(request.POST)
    if not form.is_valid():
        messages.warning(request, "Choose one of the frameworks below.")
        return redirect("reviews:frameworks", trust_slug=request.member.trust_slug)
    row = actions.take_in(by=request.member, code_or_pk=form.cleaned_data["code"])
    messages.success(request, f"{row.name} is one of your frameworks now. To change its words, make a version of your own.")
    return redirect(framework_url(request.member, row.pk))
