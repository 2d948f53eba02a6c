"""The list of plans, one plan as list, board and paper, beginning and agreeing one, and checking in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.web.downloads import attachment
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from schools.web.sheets import XLSX_TYPE
from workshops.plans.actions import agreeing, checking_in, making
from workshops.plans.forms import AgreeForm, CheckInForm
from workshops.plans.queries.agreeing import agree_page
from workshops.plans.queries.beginning import begin_page
from workshops.plans.queries.doors import plan_to
from workshops.plans.queries.listing import plans_page
from workshops.plans.queries.paper import plan_paper, sheet_page
from workshops.plans.queries.plan import plan_page
from workshops.plans.rules.excel import as_excel
from workshops.plans.rules.sight import Deed
from workshops.plans.rules.word import DOCX_TYPE, as_word

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def plans(request: MemberRequest) -> HttpResponse:
    page = plans_page(request.member, request.GET)
    return render(request, "workshops/plans/plans.html", {"page": page, "table": page.table})


@require_safe
def plan(request: MemberRequest, plan_id: int) -> HttpResponse:
    wish = request.GET
    page = plan_page(request.member, plan_id, is_board=wish.get("view") == "board", removed=wish.get("removed", ""))
    return render(request, "workshops/plans/plan.html", {"page": page, "form": CheckInForm(auto_id="check-in-%s")})


@either
def begin_plan(request: MemberRequest, review_id: int) -> HttpResponse:
    if request.method == "POST":
        made = making.begin_plan(by=request.member, review_id=review_id)
        messages.success(request, "The plan is begun. Add its first action.")
        return redirect("workshops:plan", trust_slug=request.member.trust_slug, plan_id=made.pk)
    return render(request, "workshops/plans/begin_plan.html", {"page": begin_page(request.member, review_id)})


@either
def agree_plan(request: MemberRequest, plan_id: int) -> HttpResponse:
    page = agree_page(request.member, plan_id)
    form = AgreeForm(sent(request), initial=page.initial, actions=page.actions, owners=page.owners)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, agreeing.agree_plan, by=request.member, plan_id=plan_id, **given)
        if others == {}:
            messages.success(request, "Agreed. Owners, the review team and the Improvement Champion are told.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "workshops/plans/agree_plan.html", {"page": page, "form": form})


@require_POST
def check_in(request: MemberRequest, plan_id: int) -> HttpResponse:
    return _check_in(request, plan_id, None)


@require_POST
def check_in_on_action(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    return _check_in(request, plan_id, action_id)


def _check_in(request: MemberRequest, plan_id: int, action_id: int | None) -> HttpResponse:
    standing = plan_to(request.member, plan_id, Deed.CHECK_IN)
    form = CheckInForm(request.POST)
    if form.is_valid():
        checking_in.check_in(by=request.member, plan_id=plan_id, action_id=action_id, text=form.cleaned_data["text"])
        messages.success(request, "Said. The school's leaders are told.")
    else:
        messages.error(request, "Write something first; nothing was sent.")
    back = standing.url() if action_id is None else standing.url("action", action_id=action_id)
    return redirect(f"{back}#check-ins")


@require_safe
def plan_sheet(request: MemberRequest, plan_id: int) -> HttpResponse:
    paper, crumbs = sheet_page(request.member, plan_id)
    return render(request, "workshops/plans/plan_sheet.html", {"page": paper, "crumbs": crumbs})


@require_safe
def plan_word(request: MemberRequest, plan_id: int) -> HttpResponse:
    paper = plan_paper(request.member, plan_id)
    return attachment(as_word(paper), DOCX_TYPE, f"{slugify(paper.title)}.docx")


@require_safe
def plan_excel(request: MemberRequest, plan_id: int) -> HttpResponse:
    paper = plan_paper(request.member, plan_id)
    return attachment(as_excel(paper), XLSX_TYPE, f"{slugify(paper.title)}.xlsx")
