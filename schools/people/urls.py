"""Addresses of people: before a trust is chosen, and inside one."""

from django.urls import URLPattern, URLResolver, path

from schools.people.views import acceptance, account, home, invitations, operators, people, person, roles

outside: list[URLPattern | URLResolver] = [
    path("", home.chooser, name="chooser"),
    path("accounts/", account.account, name="account"),
    path("accounts/name/", account.name, name="name"),
    path("accounts/second-step/", account.second_step, name="second_step"),
    path("operator/trusts/", operators.operator_trusts, name="operator_trusts"),
    path("operator/trusts/open/", operators.operator_open_trust, name="operator_open_trust"),
    path("invitation/<str:token>/", acceptance.accept_invitation, name="accept_invitation"),
    path("invitation/<str:token>/ask/", acceptance.ask_for_invitation, name="ask_for_invitation"),
]

in_a_trust: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("people/", people.people, name="people"),
    path("people/download/", people.download_people, name="download_people"),
    path("people/invite/", invitations.invite, name="invite"),
    path("people/invitations/<int:invitation_id>/", invitations.invitation, name="invitation"),
    path("people/invitations/<int:invitation_id>/resend/", invitations.resend_invitation, name="resend_invitation"),
    path("people/invitations/<int:invitation_id>/withdraw/", invitations.withdraw_invitation, name="withdraw_invitation"),
    path("people/<int:membership_id>/", person.person, name="person"),
    path("people/<int:membership_id>/change/", person.change_person, name="change_person"),
    path("people/<int:membership_id>/end/", person.end_access, name="end_access"),
    path("people/<int:membership_id>/take-back/", person.take_back_leaving, name="take_back_leaving"),
    path("people/<int:membership_id>/roles/give/", roles.give_role, name="give_role"),
    path("people/<int:membership_id>/roles/<int:role_id>/", roles.change_role, name="change_role"),
    path("people/<int:membership_id>/roles/<int:role_id>/end/", roles.end_role, name="end_role"),
]
