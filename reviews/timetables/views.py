"""The timetable, its downloads, and the page of one review."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from reviews.timetables.queries.calendar import timetable_calendar
from reviews.timetables.queries.review import review_page
from reviews.timetables.queries.timetable import SHAPE, timetable_page, timetable_to_download
from schools.web.downloads import as_file, attachment
from schools.web.requests import MemberRequest
from schools.web.tables import read_ask


@require_safe
def timetable(request: MemberRequest, cycle_id: int) -> HttpResponse:
    page = timetable_page(request.member, cycle_id, read_ask(request.GET, SHAPE))
    return render(request, "reviews/timetables/timetable.html", {"page": page})


@require_safe
def timetable_xlsx(request: MemberRequest, cycle_id: int) -> HttpResponse:
    title, heading, rows = timetable_to_download(request.member, cycle_id, read_ask(request.GET, SHAPE))
    return as_file(title, "xlsx", heading, rows)


@require_safe
def timetable_ics(request: MemberRequest, cycle_id: int) -> HttpResponse:
    name, content = timetable_calendar(request.member, cycle_id)
    return attachment(content, "text/calendar; charset=utf-8", f"{slugify(name)}.ics")


@require_safe
def review(request: MemberRequest, review_id: int) -> HttpResponse:
    return render(request, "reviews/timetables/review.html", {"page": review_page(request.member, review_id)})
