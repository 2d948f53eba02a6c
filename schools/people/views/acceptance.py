"""What somebody meets who presses the link in an invitation. Nobody needs to be signed in."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from schools.people.actions import acceptance, invitations
from schools.people.forms.invitations import AcceptForm
from schools.people.models import Person
from schools.people.queries.link_page import link_page
from schools.people.rules import day
from schools.web.forms import carry_out


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    person = request.user if isinstance(request.user, Person) else None
    page = link_page(token, person)
    form = AcceptForm(request.POST or None, initial={"name": page.name})
    if request.method == "POST" and page.is_open and (page.is_mine or form.is_valid()):
        said = {} if page.is_mine else form.cleaned_data
        accepted = carry_out(form, acceptance.accept_invitation, token=token, person=person, **said)
        if accepted:
            return _enter(request, accepted, is_new=person is None)
    return render(request, "schools/people/accept_invitation.html", {"page": page, "form": form, "token": token}, status=page.status)


def _enter(request: HttpRequest, accepted: acceptance.Acceptance, *, is_new: bool) -> HttpResponse:
    """Into the trust, or to the choice of trusts where the membership has not begun. A new person is signed in first."""
    messages.success(
        request,
        f"Welcome to {accepted.trust_name}."
        if accepted.has_begun
        else f"{accepted.trust_name} opens for you on {day(accepted.starts_on)}.",
    )
    home = redirect("schools:home", trust_slug=accepted.trust_slug) if accepted.has_begun else redirect("schools:chooser")
    if not is_new:
        return home
    record_authentication(request, accepted.person, "password", email=accepted.person.email)
    return perform_login(request, accepted.person, email_verification="none", redirect_url=home.url)


@login_not_required
@require_POST
def ask_for_invitation(request: HttpRequest, token: str) -> HttpResponse:
    is_first = invitations.ask_for_invitation(token=token)
    return render(request, "schools/people/asked_for_invitation.html", {"is_first": is_first})
