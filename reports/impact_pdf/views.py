"""Doormen of what trustees take along of an impact report."""

from csp.decorators import csp_exempt
from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from reports.documents.enums import DocumentKind
from reports.documents.queries.box import TEMPLATE
from reports.impact.actions.releasing import log_reading
from reports.impact.queries.doors import released_for
from reports.impact_pdf import actions
from reports.impact_pdf.queries import box as queries
from schools.web.downloads import attachment
from schools.web.requests import MemberRequest

SLIDES_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


# As for the PDF of a review report: a browser's own viewer cannot open it under a policy for pages.
@csp_exempt()  # type: ignore[arg-type]  # the stubs know no request of a member
@require_safe
def impact_document(request: MemberRequest, impact_id: int, kind: DocumentKind) -> FileResponse:
    file = queries.impact_to_send(request.member, released_for(request.member, impact_id), kind)
    log_reading(by=request.member, report_id=impact_id)
    response = FileResponse(file.content, filename=file.name, content_type="application/pdf")
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def impact_document_box(request: MemberRequest, impact_id: int, kind: DocumentKind) -> HttpResponse:
    return render(request, TEMPLATE, {"content": queries.impact_box(request.member, impact_id, kind)})


@require_POST
def retry_impact_document(request: MemberRequest, impact_id: int, kind: DocumentKind) -> HttpResponse:
    actions.try_impact_document_again(by=request.member, report_id=impact_id, kind=kind)
    messages.success(request, "The PDF is being made again.")
    return redirect("reports:impact_report", trust_slug=request.member.trust_slug, impact_id=impact_id)


@require_safe
def impact_slides(request: MemberRequest, impact_id: int) -> HttpResponse:
    slides = queries.slides_to_send(request.member, impact_id)
    log_reading(by=request.member, report_id=impact_id)
    return attachment(slides.content, SLIDES_TYPE, slides.name)
