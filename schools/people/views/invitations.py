"""Inviting somebody, and what becomes of an invitation."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.people.actions import invitations as actions
from schools.people.forms.invitations import InviteForm
from schools.people.queries import invitations as queries
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def invite(request: MemberRequest) -> HttpResponse:
    page = queries.invite_page(request.member, request.GET)
    form = InviteForm(request.POST or None, initial=page.initial, **page.choices)
    if request.method == "POST" and form.is_valid():
        made = carry_out(form, actions.invite, by=request.member, **form.offer)
        if made is not None:
            messages.success(request, f"{made.name} is invited. The link in the mail opens for {settings.INVITATION_DAYS} days.")
            if others := queries.other_heads(made):
                messages.warning(request, others)
            return redirect("schools:people", trust_slug=request.member.trust_slug)
    return render(request, "schools/people/invite.html", {"page": page, "form": form})


@require_safe
def invitation(request: MemberRequest, invitation_id: int) -> HttpResponse:
    page = queries.invitation_page(request.member, queries.invitation_for(request.member, invitation_id))
    return render(request, "schools/people/invitation.html", {"page": page})


@require_POST
def resend_invitation(request: MemberRequest, invitation_id: int) -> HttpResponse:
    found = queries.invitation_for(request.member, invitation_id)
    actions.resend_invitation(by=request.member, invitation_id=invitation_id)
    messages.success(request, f"A new link is on its way to {found.email}. The old one opens nothing any more.")
    return redirect("schools:invitation", trust_slug=request.member.trust_slug, invitation_id=invitation_id)


@either
def withdraw_invitation(request: MemberRequest, invitation_id: int) -> HttpResponse:
    page = queries.invitation_page(request.member, queries.invitation_for(request.member, invitation_id))
    if request.method == "POST":
        actions.withdraw_invitation(by=request.member, invitation_id=invitation_id)
        messages.success(request, f"The invitation of {page.name} is withdrawn. Its link opens nothing any more.")
        return redirect("schools:people", trust_slug=request.member.trust_slug)
    return render(request, "schools/people/withdraw_invitation.html", {"page": page})
