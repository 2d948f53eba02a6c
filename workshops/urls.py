"""Gathers the nouns' addresses: one line a noun, under the trust that the address names."""

from django.urls import URLPattern, URLResolver, include, path

from workshops.agendas import urls as agendas
from workshops.impact_reviews import urls as impact_reviews
from workshops.invitations import urls as invitations
from workshops.plans import urls as plans
from workshops.records import urls as records
from workshops.rehearsals import urls as rehearsals
from workshops.rooms import urls as rooms

app_name = "workshops"

# Below /<trust-slug>/: their views have request.member and take no trust_slug.
in_a_trust: list[URLPattern | URLResolver] = [
    *rooms.in_a_trust,
    *plans.in_a_trust,
    *agendas.in_a_trust,
    *invitations.in_a_trust,
    *rehearsals.in_a_trust,
    *records.in_a_trust,
    *impact_reviews.in_a_trust,
]

urlpatterns: list[URLPattern | URLResolver] = [
    *rooms.outside,
    path("<trust:trust_slug>/", include(in_a_trust)),
]
