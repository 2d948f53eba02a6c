"""Doormen of the PDF of a report."""

from csp.decorators import csp_exempt
from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from reports.documents.queries.box import TEMPLATE
from reports.review_pdf import actions
from reports.review_pdf.queries import box as queries
from reviews.review_reports.actions.releasing import log_reading
from reviews.review_reports.queries.doors import released_for
from schools.web.requests import MemberRequest


# A browser shows a PDF in a viewer of its own, which a policy for pages can keep from opening; in a PDF nothing runs that it would hold.
@csp_exempt()  # type: ignore[arg-type]  # the stubs know no request of a member
@require_safe
def report_pdf(request: MemberRequest, report_id: int) -> FileResponse:
    seen = released_for(request.member, report_id)
    file = queries.pdf_to_send(report_id)
    log_reading(by=seen, report_id=report_id)
    response = FileResponse(file.content, filename=file.name, content_type="application/pdf")
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def report_pdf_box(request: MemberRequest, report_id: int) -> HttpResponse:
    return render(request, TEMPLATE, {"content": queries.pdf_box(request.member, report_id)})


@require_POST
def retry_report_pdf(request: MemberRequest, report_id: int) -> HttpResponse:
    actions.try_pdf_again(by=request.member, report_id=report_id)
    messages.success(request, "The PDF is being made again.")
    return redirect("reviews:report", trust_slug=request.member.trust_slug, report_id=report_id)
