"""A person's own account: name and ways to sign in. Its other pages are the sign-in library's, in our look."""

from allauth.account.authentication import get_authentication_records
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from schools.people.actions.accounts import rename_person
from schools.people.forms.accounts import NameForm
from schools.people.queries import account_page, second_step_page
from schools.people.rules import has_second_step
from schools.web.requests import SignedInRequest, sent


@require_safe
def account(request: SignedInRequest) -> HttpResponse:
    return render(request, "schools/people/account.html", {"page": account_page(request.user.pk)})


@require_http_methods(["GET", "HEAD", "POST"])
def name(request: SignedInRequest) -> HttpResponse:
    form = NameForm(sent(request), initial={"name": str(request.user)})
    if form.is_valid():
        rename_person(person_id=request.user.pk, name=form.cleaned_data["name"])
        messages.success(request, "Your name is changed.")
        return redirect("schools:account")
    return render(request, "schools/people/name.html", {"form": form})


@require_safe
def second_step(request: SignedInRequest) -> HttpResponse:
    if has_second_step(get_authentication_records(request, request.user)):
        return redirect("schools:chooser")
    return render(request, "schools/people/second_step.html", {"page": second_step_page(request.user.pk)})
