"""Doormen of the documents of many reports."""

from django.contrib import messages
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from reports.batches.actions import steering
from reports.batches.actions.taking import log_taking
from reports.batches.enums import BatchKind
from reports.batches.forms import BeginForm
from reports.batches.queries import pages
from reports.batches.queries.progress import box_for
from reports.batches.queries.taking import to_take
from reports.batches.zipping import zipped
from schools.web.requests import MemberRequest


@require_safe
def batches(request: MemberRequest) -> HttpResponse:
    return render(request, "reports/batches/batches.html", {"page": pages.batches_page(request.member)})


@require_safe
def cycle_batch(request: MemberRequest, cycle_id: int) -> HttpResponse:
    page = pages.batch_page(request.member, BatchKind.CYCLE, cycle_id)
    return render(request, "reports/batches/batch.html", {"page": page})


@require_safe
def year_batch(request: MemberRequest, batch_year: int) -> HttpResponse:
    page = pages.batch_page(request.member, BatchKind.YEAR, batch_year)
    return render(request, "reports/batches/batch.html", {"page": page})


@require_POST
def begin_cycle_batch(request: MemberRequest, cycle_id: int) -> HttpResponse:
    return _begin(request, BatchKind.CYCLE, cycle_id)


@require_POST
def begin_year_batch(request: MemberRequest, batch_year: int) -> HttpResponse:
    return _begin(request, BatchKind.YEAR, batch_year)


def _begin(request: MemberRequest, kind: BatchKind, subject_id: int) -> HttpResponse:
    pages.batch_page(request.member, kind, subject_id)
    form = BeginForm(request.POST)
    is_anew = form.is_valid() and form.cleaned_data["is_anew"]
    batch = steering.begin_batch(by=request.member, kind=kind, subject_id=subject_id, is_anew=is_anew)
    return redirect(pages.url_of(request.member, batch))


@require_safe
def batch_box(request: MemberRequest, batch_id: int) -> HttpResponse:
    return render(request, "reports/batches/box.html", {"box": box_for(request.member, batch_id)})


@require_POST
def stop_batch(request: MemberRequest, batch_id: int) -> HttpResponse:
    batch = steering.stop_batch(by=request.member, batch_id=batch_id)
    messages.success(request, "Stopped. What workers had in hand is still made; nothing else is.")
    return redirect(pages.url_of(request.member, batch))


@require_POST
def resume_batch(request: MemberRequest, batch_id: int) -> HttpResponse:
    return redirect(pages.url_of(request.member, steering.resume_batch(by=request.member, batch_id=batch_id)))


@require_POST
def try_batch_item(request: MemberRequest, batch_id: int, item_id: int) -> HttpResponse:
    return redirect(pages.url_of(request.member, steering.try_item_again(by=request.member, batch_id=batch_id, item_id=item_id)))


@require_safe
def batch_zip(request: MemberRequest, batch_id: int) -> StreamingHttpResponse:
    what = to_take(request.member, batch_id)
    log_taking(by=request.member, taken=what.taken)
    response = StreamingHttpResponse(zipped(what, timezone.localtime()), content_type="application/zip")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=what.name)
    response["Cache-Control"] = "no-store"
    return response
