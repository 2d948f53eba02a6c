"""Files of a self-review."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.self_reviews.actions import files as actions
from reviews.self_reviews.forms import FilesForm
from reviews.self_reviews.queries import attachments as queries
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def attachments(request: MemberRequest, review_id: int) -> HttpResponse:
    page = queries.attachments_page(request.member, review_id)
    if request.method == "POST":
        require(page.write, WrongStage)
    form = FilesForm(sent(request), request.FILES, themes=page.themes, accepts=page.accepts)
    if not form.is_valid():
        return render(request, "reviews/self_reviews/attachments.html", {"page": page, "form": form})
    said = form.cleaned_data
    added = actions.add_files(by=request.member, review_id=review_id, files=said["files"], theme_id=said["theme"])
    for name in added.names:
        messages.success(request, f"“{name}” is added.")
    for sentence in added.refused:
        messages.error(request, sentence)
    return redirect(page.here)


@require_safe
def attachment(request: MemberRequest, review_id: int, attachment_id: int) -> FileResponse:
    file = queries.attachment_to_send(request.member, review_id, attachment_id)
    response = FileResponse(file.content, as_attachment=True, filename=file.name, content_type=file.kind)
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
def remove_attachment(request: MemberRequest, review_id: int, attachment_id: int) -> HttpResponse:
    row = actions.remove_file(by=request.member, review_id=review_id, attachment_id=attachment_id)
    messages.success(request, f"“{row.name}” is taken out. You can put it back below.")
    return redirect("reviews:attachments", trust_slug=request.member.trust_slug, review_id=review_id)


@require_POST
def return_attachment(request: MemberRequest, review_id: int, attachment_id: int) -> HttpResponse:
    row = actions.return_file(by=request.member, review_id=review_id, attachment_id=attachment_id)
    messages.success(request, f"“{row.name}” is back.")
    return redirect("reviews:attachments", trust_slug=request.member.trust_slug, review_id=review_id)
