"""The list of schools, a school's page and the deeds on it, and the set-up by the register."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.trusts.actions import confirming
from schools.trusts.actions import schools as deeds
from schools.trusts.forms import AddForm, LeaveForm, SchoolForm, SetUpForm
from schools.trusts.queries.school import edit_page, leave_page, remove_page, school_url
from schools.trusts.queries.school_page import school_page
from schools.trusts.queries.schools import schools_page, shape_for
from schools.trusts.queries.set_up import set_up_page
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from schools.web.tables import read_ask

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def schools(request: MemberRequest) -> HttpResponse:
    page = schools_page(request.member, read_ask(request.GET, shape_for(request.member)))
    return render(request, "schools/trusts/schools.html", {"page": page})


@require_safe
def school(request: MemberRequest, school_id: int) -> HttpResponse:
    return render(request, "schools/trusts/school.html", {"page": school_page(request.member, school_id)})


@either
def set_up(request: MemberRequest) -> HttpResponse:
    page = set_up_page(request.member, request.GET.get("search", ""))
    form = SetUpForm(sent(request), asked=page.asked)
    if form.is_valid():
        confirming.confirm_schools(by=request.member, said=form.said)
        messages.success(request, "Saved. This is your list of schools.")
        return redirect("schools:schools", trust_slug=request.member.trust_slug)
    return render(request, "schools/trusts/set_up.html", {"page": page, "form": form})


@require_POST
def add_school(request: MemberRequest) -> HttpResponse:
    form = AddForm(request.POST)
    added = carry_out(form, deeds.add_school, by=request.member, **form.cleaned_data) if form.is_valid() else None
    if added is None:
        messages.warning(request, form.problem)
    else:
        messages.success(request, f"{added.name} is on your list.")
    return redirect("schools:set_up", trust_slug=request.member.trust_slug)


@either
def edit_school(request: MemberRequest, school_id: int) -> HttpResponse:
    page = edit_page(request.member, school_id)
    form = SchoolForm(sent(request), initial=page.initial)
    if form.is_valid():
        others = carry_out(form, deeds.edit_school, by=request.member, school_id=school_id, values=form.cleaned_data, seen=form.seen)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "schools/trusts/edit_school.html", {"page": page, "form": form})


@either
def leave_school(request: MemberRequest, school_id: int) -> HttpResponse:
    page = leave_page(request.member, school_id)
    form = LeaveForm(sent(request), initial={"left_on": timezone.localdate()})
    if form.is_valid():
        carry_out(form, deeds.leave_school, by=request.member, school_id=school_id, **form.cleaned_data)
        if not form.errors:
            messages.success(request, "Saved. You can take this back on the same page.")
            return redirect(page.back)
    return render(request, "schools/trusts/leave_school.html", {"page": page, "form": form})


@require_POST
def return_school(request: MemberRequest, school_id: int) -> HttpResponse:
    row = deeds.return_school(by=request.member, school_id=school_id)
    messages.success(request, f"{row.name} is in your trust again, as if it had never left.")
    return redirect(school_url(request.member, school_id))


@either
def remove_school(request: MemberRequest, school_id: int) -> HttpResponse:
    page = remove_page(request.member, school_id)
    if request.method == "POST":
        deeds.remove_school(by=request.member, school_id=school_id)
        messages.success(request, f"{page.name} is off your list.")
        return redirect("schools:schools", trust_slug=request.member.trust_slug)
    return render(request, "schools/trusts/remove_school.html", {"page": page})
