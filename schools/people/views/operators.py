"""The operator's pages: which trusts there are, and bringing one on board. To everybody else they are not there."""

from collections.abc import Callable
from functools import wraps

from allauth.account.authentication import get_authentication_records
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from schools.people.actions.bringing import bring_on_board
from schools.people.forms.operators import OpenTrustForm
from schools.people.queries import operators as queries
from schools.people.rules import has_second_step
from schools.web.errors import NotFound
from schools.web.forms import carry_out
from schools.web.requests import SignedInRequest

View = Callable[[SignedInRequest], HttpResponse]


def for_operators(view: View) -> View:
    """Only operators, and only with a second step: who opens trusts opens them for everybody."""

    @wraps(view)
    def guarded(request: SignedInRequest) -> HttpResponse:
        if not getattr(request.user, "is_operator", False):
            raise NotFound
        if not has_second_step(get_authentication_records(request, request.user)):
            return redirect("schools:second_step")
        return view(request)

    return guarded


@require_safe
@for_operators
def operator_trusts(request: SignedInRequest) -> HttpResponse:
    table = queries.trusts_page(request.GET)
    return render(request, "schools/people/operator_trusts.html", {"page": table, "table": table})


@require_http_methods(["GET", "HEAD", "POST"])
@for_operators
def operator_open_trust(request: SignedInRequest) -> HttpResponse:
    page = queries.open_trust_page(request.GET)
    form = OpenTrustForm(request.POST or None, initial=page.initial)
    if request.method == "POST" and form.is_valid():
        trust = carry_out(form, bring_on_board, by=request.user, **form.values)
        if trust is not None:
            messages.success(request, f"{trust.name} is on board, and {form.cleaned_data['lead_name']} is invited to lead it.")
            return redirect("schools:operator_trusts")
    return render(request, "schools/people/operator_open_trust.html", {"page": page, "form": form})
