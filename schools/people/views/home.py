"""Where a person belongs, and what is to be done there."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from schools.people.middleware import RETURN_TO
from schools.people.queries import belongings_of, home_page
from schools.web.requests import MemberRequest, SignedInRequest


@require_safe
def chooser(request: SignedInRequest) -> HttpResponse:
    if RETURN_TO in request.session:
        return redirect(request.session.pop(RETURN_TO))
    belongings = belongings_of(request.user.pk)
    if len(belongings) == 1:
        return redirect("schools:home", trust_slug=belongings[0].slug)
    if not belongings and getattr(request.user, "is_operator", False):
        return redirect("schools:operator_trusts")
    return render(request, "schools/people/chooser.html", {"trusts": belongings})


@require_safe
def home(request: MemberRequest) -> HttpResponse:
    return render(request, "schools/people/home.html", {"page": home_page(request.member)})
