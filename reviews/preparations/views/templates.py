"""The trust's own day template."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reviews.preparations.actions.templates import restore_template, save_template
from reviews.preparations.forms.templates import TemplateForm
from reviews.preparations.queries.template_page import template_page
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def day_template(request: MemberRequest) -> HttpResponse:
    page = template_page(request.member, request.GET.get("from", ""))
    form = TemplateForm(sent(request), lines=page.lines, shown=page.shown)
    theirs = None
    if form.is_valid():
        theirs = save_template(by=request.member, lines=form.lines, seen=form.seen)
        if theirs is None:
            messages.success(request, "Saved. Programmes that were begun already stay as they are.")
            return redirect(page.here)
        form.decide_over(theirs)
    elif form.is_bound:
        form.keep_seen()
    return render(request, "reviews/preparations/day_template.html", {"page": page, "form": form, "theirs": theirs})


@either
def restore_day_template(request: MemberRequest) -> HttpResponse:
    page = template_page(request.member)
    if request.method == "POST":
        restore_template(by=request.member)
        messages.success(request, "Programmes begin from ours again.")
        return redirect(page.here)
    return render(request, "reviews/preparations/restore_day_template.html", {"page": page})
