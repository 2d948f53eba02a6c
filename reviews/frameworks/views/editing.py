"""Writing a draft: the editor, and a page for each part of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.frameworks.actions import writing
from reviews.frameworks.forms import BasicsForm, MoveForm, ScaleForm, ThemeForm
from reviews.frameworks.queries import editing
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def edit_framework(request: MemberRequest, edited_id: int) -> HttpResponse:
    return render(request, "reviews/frameworks/edit_framework.html", {"page": editing.editor_page(request.member, edited_id)})


@either
def edit_basics(request: MemberRequest, edited_id: int) -> HttpResponse:
    page = editing.basics_page(request.member, edited_id)
    form = BasicsForm(sent(request), initial=page.initial)
    if form.is_valid():
        given = {"framework_id": edited_id, "values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, writing.save_basics, by=request.member, **given)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "reviews/frameworks/edit_basics.html", {"page": page, "form": form})


@either
def edit_scale(request: MemberRequest, edited_id: int) -> HttpResponse:
    page = editing.scale_page(request.member, edited_id)
    form = ScaleForm(sent(request), initial=page.initial)
    if form.is_valid():
        given = {"framework_id": edited_id, "values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, writing.save_scale, by=request.member, **given)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "reviews/frameworks/edit_scale.html", {"page": page, "form": form})


@either
def add_theme(request: MemberRequest, edited_id: int) -> HttpResponse:
    page = editing.new_theme_page(request.member, edited_id)
    form = ThemeForm(sent(request), initial=page.initial)
    if form.is_valid():
        made = carry_out(form, writing.add_theme, by=request.member, framework_id=edited_id, values=form.cleaned_data)
        if made is not None:
            messages.success(request, f"“{made.title}” is added as the last theme.")
            more = editing.theme_url(request.member, edited_id, made.pk)
            return redirect(f"{more}#id_new_question" if "more" in request.POST else page.back)
    return render(request, "reviews/frameworks/edit_theme.html", {"page": page, "form": form})


@either
def edit_theme(request: MemberRequest, edited_id: int, draft_theme_id: int) -> HttpResponse:
    page = editing.theme_page(request.member, edited_id, draft_theme_id)
    form = ThemeForm(sent(request), initial=page.initial, questions=page.questions)
    if form.is_valid():
        given = {"framework_id": edited_id, "theme_id": draft_theme_id, "values": form.cleaned_data, "seen": form.seen, "move": form.move}
        others = carry_out(form, writing.save_theme, by=request.member, **given)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(f"{request.path}{form.focus}" if form.stays else page.back)
        form.keep_both(others or {}, dict.fromkeys(form.fields, "") | page.initial)
    return render(request, "reviews/frameworks/edit_theme.html", {"page": page, "form": form})


@require_POST
def move_theme(request: MemberRequest, edited_id: int, draft_theme_id: int) -> HttpResponse:
    back = editing.editor_url(request.member, edited_id)
    form = MoveForm(request.POST)
    if form.is_valid():
        writing.move_theme(by=request.member, framework_id=edited_id, theme_id=draft_theme_id, up=form.cleaned_data["way"] == "up")
    return redirect(f"{back}#theme-{draft_theme_id}")


@either
def remove_theme(request: MemberRequest, edited_id: int, draft_theme_id: int) -> HttpResponse:
    page = editing.theme_removal_page(request.member, edited_id, draft_theme_id)
    if request.method != "POST":
        return render(request, "reviews/frameworks/remove_theme.html", {"page": page, "action": request.path})
    title = writing.remove_theme(by=request.member, framework_id=edited_id, theme_id=draft_theme_id)
    messages.success(request, f"“{title}” is taken out.")
    return redirect(page.back)
