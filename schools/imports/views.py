"""Uploading a list of people, looking at what would happen, and confirming."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from schools.imports import actions, queries
from schools.imports.forms import UploadForm
from schools.imports.rules import blank_csv, blank_xlsx
from schools.web.downloads import attachment
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest
from schools.web.sheets import XLSX_TYPE

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def import_people(request: MemberRequest) -> HttpResponse:
    page = queries.upload_page(request.member)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        read = carry_out(form, actions.upload_people, by=request.member, file_name=file.name, content=file.read())
        if read is not None:
            return redirect("schools:people_import", trust_slug=request.member.trust_slug, import_id=read.pk)
    return render(request, "schools/imports/import_people.html", {"page": page, "form": form})


@require_safe
def import_template(request: MemberRequest) -> HttpResponse:
    roles, schools = queries.school_and_role_lists(request.member)
    if request.GET.get("as") == "csv":
        return attachment(blank_csv(), "text/csv; charset=utf-8", "people.csv")
    return attachment(blank_xlsx(roles, schools), XLSX_TYPE, "people.xlsx")


@either
def people_import(request: MemberRequest, import_id: int) -> HttpResponse:
    row = queries.import_for(request.member, import_id)
    if request.method == "POST":
        count = actions.import_people(by=request.member, import_id=import_id)
        if count is None:
            messages.error(request, "Nobody was invited: something has changed since you looked. The problems stand below.")
            return redirect("schools:people_import", trust_slug=request.member.trust_slug, import_id=import_id)
        messages.success(request, f"{count} {'person is' if count == 1 else 'people are'} invited. The mails go out now.")
        return redirect(f"{reverse('schools:people', kwargs={'trust_slug': request.member.trust_slug})}?state=invited")
    page = queries.preview_page(request.member, row, request.GET)
    return render(request, "schools/imports/people_import.html", {"page": page, "table": page.table})
