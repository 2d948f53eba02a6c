"""A trust's logo and colour: the page where they are chosen, and the picture itself."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.looks import actions, queries
from schools.looks.forms import AccentForm, LogoForm
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

TEMPLATE = "schools/looks/look.html"


@require_http_methods(["GET", "HEAD", "POST"])
def look(request: MemberRequest) -> HttpResponse:
    page = queries.look_page(request.member)
    form = AccentForm(sent(request), initial={"accent": page.accent})
    if form.is_valid():
        actions.choose_accent(by=request.member, **form.cleaned_data)
        messages.success(request, "Saved. Reports that are made from now on have this colour.")
        return redirect("schools:look", trust_slug=request.member.trust_slug)
    return render(request, TEMPLATE, {"page": page, "accent": form, "logo": LogoForm()})


@require_POST
def put_logo(request: MemberRequest) -> HttpResponse:
    page = queries.look_page(request.member)
    form = LogoForm(request.POST, request.FILES)
    if form.is_valid():
        carry_out(form, actions.put_logo, by=request.member, content=form.cleaned_data["logo"].read())
    if form.errors:
        return render(request, TEMPLATE, {"page": page, "accent": AccentForm(initial={"accent": page.accent}), "logo": form})
    messages.success(request, "This is your logo now.")
    return redirect("schools:look", trust_slug=request.member.trust_slug)


@require_POST
def remove_logo(request: MemberRequest) -> HttpResponse:
    actions.remove_logo(by=request.member)
    messages.success(request, "Removed. Reports have your trust's name in its place.")
    return redirect("schools:look", trust_slug=request.member.trust_slug)


@require_safe
def logo(request: MemberRequest, number: int) -> HttpResponse:
    response = HttpResponse(queries.logo_png(number), content_type="image/png")
    # The number changes with the picture.
    response["Cache-Control"] = "private, max-age=604800, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    return response
