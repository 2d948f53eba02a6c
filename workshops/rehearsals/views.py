"""Doormen of rehearsals."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from schools.web.requests import MemberRequest
from workshops.rehearsals.actions import rehearsing as actions
from workshops.rehearsals.queries.pages import throw_away_page


@require_POST
def make_rehearsal(request: MemberRequest, workshop_id: int) -> HttpResponse:
    made = actions.make_rehearsal(by=request.member, workshop_id=workshop_id)
    messages.success(request, "Your rehearsal is ready. Open the room and try every step.")
    return redirect("workshops:workshop", trust_slug=request.member.trust_slug, workshop_id=made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def throw_rehearsal_away(request: MemberRequest, workshop_id: int) -> HttpResponse:
    if request.method == "POST":
        real = actions.throw_away(by=request.member, workshop_id=workshop_id)
        messages.success(request, "The rehearsal is thrown away.")
        return redirect("workshops:workshop", trust_slug=request.member.trust_slug, workshop_id=real)
    page = throw_away_page(request.member, workshop_id)
    return render(request, "workshops/rehearsals/throw_away.html", {"page": page})
