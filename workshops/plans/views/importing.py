"""Updates from a file: uploading it, looking at what would change, confirming."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from schools.web.forms import carry_out
from schools.web.requests import MemberRequest
from workshops.plans.actions import importing
from workshops.plans.forms import ConfirmForm, UploadForm, as_carried
from workshops.plans.queries.importing import import_page


@require_http_methods(["GET", "HEAD", "POST"])
def import_updates(request: MemberRequest, plan_id: int) -> HttpResponse:
    page = import_page(request.member, plan_id)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        rows = carry_out(form, importing.read_updates, content=file.read())
        if rows is not None:
            page = import_page(request.member, plan_id, file=file.name, read=as_carried(rows), rows=rows)
            return render(request, "workshops/plans/import_preview.html", {"page": page})
    return render(request, "workshops/plans/import_updates.html", {"page": page, "form": form})


@require_POST
def confirm_import(request: MemberRequest, plan_id: int) -> HttpResponse:
    page = import_page(request.member, plan_id)
    form = ConfirmForm(request.POST)
    if not form.is_valid():
        messages.error(request, "This file waited too long, and nothing was taken over. Upload it again.")
        return redirect(page.action)
    rows, file = form.cleaned_data["read"], form.cleaned_data["file"]
    count = importing.import_updates(by=request.member, plan_id=plan_id, rows=rows)
    if count is None:
        messages.error(request, "Nothing was taken over: something has changed since you looked. The problems stand below.")
        page = import_page(request.member, plan_id, file=file, read=request.POST["read"], rows=rows)
        return render(request, "workshops/plans/import_preview.html", {"page": page})
    messages.success(request, f"{count} {'action is' if count == 1 else 'actions are'} brought up to date.")
    return redirect(page.back)
