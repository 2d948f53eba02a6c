"""The programme: looked at, laid out, changed, moved, printed, taken into a calendar."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.preparations.actions import programmes as actions
from reviews.preparations.forms.programmes import ActivityForm, MoveForm
from reviews.preparations.queries.activities import activity_page, new_activity_page
from reviews.preparations.queries.calendar import programme_calendar
from reviews.preparations.queries.programme import programme_page
from reviews.preparations.queries.records import preparation_door, require_preparing
from reviews.preparations.queries.sheet import sheet_page
from schools.web.downloads import attachment
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def programme(request: MemberRequest, review_id: int) -> HttpResponse:
    page = programme_page(request.member, review_id, request.GET.get("removed", ""))
    return render(request, "reviews/preparations/programme.html", {"page": page})


@require_safe
def programme_sheet(request: MemberRequest, review_id: int) -> HttpResponse:
    return render(request, "reviews/preparations/programme_sheet.html", {"page": sheet_page(request.member, review_id)})


@require_safe
def programme_ics(request: MemberRequest, review_id: int) -> HttpResponse:
    name, content = programme_calendar(request.member, review_id, only_own=request.GET.get("whose") == "mine")
    return attachment(content, "text/calendar; charset=utf-8", f"{slugify(name)}.ics")


@require_POST
def begin_programme(request: MemberRequest, review_id: int) -> HttpResponse:
    actions.begin_programme(by=request.member, review_id=review_id)
    messages.success(request, "Laid out. Now name who is beside whom, and make it yours.")
    return redirect("reviews:programme", trust_slug=request.member.trust_slug, review_id=review_id)


@require_POST
def follow_visit(request: MemberRequest, review_id: int) -> HttpResponse:
    seen = preparation_door(request.member, review_id)
    require_preparing(seen)
    form = MoveForm({"places": 0, "version": request.POST.get("version")})
    if form.is_valid():
        actions.follow_visit(by=request.member, review_id=review_id, version=form.cleaned_data["version"])
        messages.success(request, "The programme stands on the days of the visit again.")
    return redirect(seen.url("programme"))


@either
def add_activity(request: MemberRequest, review_id: int) -> HttpResponse:
    page = new_activity_page(request.member, review_id, request.GET.get("on", ""))
    form = ActivityForm(sent(request), initial=page.initial, choices=page.choices)
    if form.is_valid():
        made = carry_out(form, actions.add_activity, by=request.member, review_id=review_id, **form.values)
        if made is not None:
            messages.success(request, f"“{made.title}” is in the programme.")
            return redirect(f"{page.back}#activity-{made.pk}")
    return render(request, "reviews/preparations/activity.html", {"page": page, "form": form})


@either
def change_activity(request: MemberRequest, review_id: int, activity_id: int) -> HttpResponse:
    page = activity_page(request.member, review_id, activity_id)
    form = ActivityForm(sent(request), initial=page.initial, choices=page.choices)
    if form.is_valid():
        given = {"review_id": review_id, "activity_id": activity_id, "version": form.cleaned_data["version"]}
        changed = carry_out(form, actions.change_activity, by=request.member, **given, **form.values)
        if changed is not None:
            messages.success(request, "Saved.")
            return redirect(page.back)
        if not form.errors:
            form.show_both(page)
    return render(request, "reviews/preparations/activity.html", {"page": page, "form": form})


@require_POST
def move_activity(request: MemberRequest, review_id: int, activity_id: int) -> HttpResponse:
    seen = preparation_door(request.member, review_id)
    require_preparing(seen)
    form = MoveForm(request.POST)
    if form.is_valid():
        actions.move_activity(by=request.member, review_id=review_id, activity_id=activity_id, **form.cleaned_data)
    return redirect(f"{seen.url('programme')}#activity-{activity_id}")


@require_POST
def remove_activity(request: MemberRequest, review_id: int, activity_id: int) -> HttpResponse:
    actions.remove_activity(by=request.member, review_id=review_id, activity_id=activity_id)
    return redirect(f"{preparation_door(request.member, review_id).url('programme')}?removed={activity_id}#removed")


@require_POST
def restore_activity(request: MemberRequest, review_id: int, activity_id: int) -> HttpResponse:
    actions.restore_activity(by=request.member, review_id=review_id, activity_id=activity_id)
    messages.success(request, "It is back in its place.")
    return redirect(f"{preparation_door(request.member, review_id).url('programme')}#activity-{activity_id}")
