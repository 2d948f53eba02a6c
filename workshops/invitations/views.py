"""Doormen of invitations to a workshop."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.invitations.actions.inviting import invite_staff
from workshops.invitations.forms import InviteForm
from workshops.invitations.queries.poster import poster_page
from workshops.invitations.queries.roster import roster_page


@require_http_methods(["GET", "HEAD", "POST"])
def invitations(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = roster_page(request.member, workshop_id)
    form = InviteForm(sent(request), people=[(line.pk, f"{line.name}, {line.role}") for line in page.waiting])
    if form.is_valid():
        who = form.cleaned_data["who"]
        number = carry_out(form, invite_staff, by=request.member, workshop_id=workshop_id, membership_ids=who)
        if number is not None:
            messages.success(request, f"{number} invited. Each gets a notice and a letter with a calendar file.")
            return redirect(page.here)
    return render(request, "workshops/invitations/invitations.html", {"page": page, "form": form})


@require_safe
def poster(request: MemberRequest, workshop_id: int) -> HttpResponse:
    return render(request, "workshops/invitations/poster.html", {"page": poster_page(request.member, workshop_id)})
