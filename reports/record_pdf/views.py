"""Doormen of the PDF of a workshop's record."""

from csp.decorators import csp_exempt
from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from reports.documents.queries.box import TEMPLATE
from reports.record_pdf import actions
from reports.record_pdf.queries import box as queries
from schools.web.errors import NotFound
from schools.web.requests import MemberRequest
from workshops.records.queries.record import record_for


# As for the PDF of a report: a browser's own viewer cannot open it under a policy for pages.
@csp_exempt()  # type: ignore[arg-type]  # the stubs know no request of a member
@require_safe
def record_pdf(request: MemberRequest, workshop_id: int) -> FileResponse:
    file = queries.record_to_send(record_for(request.member, workshop_id))
    response = FileResponse(file.content, filename=file.name, content_type="application/pdf")
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def record_pdf_box(request: MemberRequest, workshop_id: int) -> HttpResponse:
    record_for(request.member, workshop_id)
    record_id = queries.newest(workshop_id)
    if record_id is None:
        raise NotFound
    content = queries.pdf_box(request.member, workshop_id, record_id)
    return render(request, TEMPLATE, {"content": content})


@require_POST
def retry_record_pdf(request: MemberRequest, workshop_id: int) -> HttpResponse:
    actions.try_record_pdf_again(by=request.member, workshop_id=workshop_id)
    messages.success(request, "The PDF is being made again.")
    return redirect("workshops:record", trust_slug=request.member.trust_slug, workshop_id=workshop_id)
