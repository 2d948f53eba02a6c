"""Quotations: picking them, and the answers of the heads whose schools are quoted."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reports.impact.actions import quoting
from reports.impact.actions.consenting import answer_consent as answer
from reports.impact.forms import ConsentForm, QuoteForm
from reports.impact.queries.consents import Typed, consents_page, quotation_for
from reports.impact.queries.quoting import quotations_page, quote_page
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent


@require_safe
def impact_quotations(request: MemberRequest, draft_id: int) -> HttpResponse:
    page = quotations_page(request.member, draft_id, request.GET)
    return render(request, "reports/impact/quotations.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def quote(request: MemberRequest, draft_id: int) -> HttpResponse:
    page = quote_page(request.member, draft_id, request.GET)
    form = QuoteForm(sent(request), initial=page.initial, sections=page.sections, schools=page.schools)
    if form.is_valid():
        given = {"by": request.member, "report_id": draft_id, **_named(form.cleaned_data)}
        from_source = {"origin": page.source.origin, "row_id": page.source.row_id} if page.source else {}
        made = carry_out(form, quoting.quote if page.source else quoting.quote_typed, **given, **from_source)
        if made is not None:
            messages.success(request, "Taken in. The head of the school is asked for consent; without it the words are not printed.")
            return redirect(page.back)
    return render(request, "reports/impact/quote.html", {"page": page, "form": form})


def _named(said: dict[str, object]) -> dict[str, object]:
    """As the deeds call it."""
    return {"school_id" if name == "school" else name: value for name, value in said.items()}


@require_POST
def unquote(request: MemberRequest, draft_id: int, quotation_id: int) -> HttpResponse:
    quoting.unquote(by=request.member, report_id=draft_id, quotation_id=quotation_id)
    messages.success(request, "Taken out.")
    return redirect("reports:impact_quotations", trust_slug=request.member.trust_slug, draft_id=draft_id)


@require_safe
def consents(request: MemberRequest) -> HttpResponse:
    return render(request, "reports/impact/consents.html", {"page": consents_page(request.member)})


@require_POST
def answer_consent(request: MemberRequest, quotation_id: int) -> HttpResponse:
    quotation_for(request.member, quotation_id)
    form = ConsentForm(request.POST)
    if form.is_valid():
        carry_out(form, answer, by=request.member, quotation_id=quotation_id, **form.cleaned_data)
    if not form.errors:
        messages.success(request, "Thank you. Whoever prepares the report is told.")
        return redirect("reports:consents", trust_slug=request.member.trust_slug)
    page = consents_page(request.member, Typed(quotation_id, form.data.get("because", ""), form.problem))
    return render(request, "reports/impact/consents.html", {"page": page})
