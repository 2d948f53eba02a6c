"""Gathers the nouns' addresses: one line a noun, under the trust that the address names."""

from django.urls import URLPattern, URLResolver, include, path

from workshops.plans import urls as plans
from workshops.rooms import urls as rooms

app_name = "workshops"

# Below /<trust-slug>/: their views have request.member and take no trust_slug.
in_a_trust: list[URLPattern | URLResolver] = [
    *rooms.in_a_trust,
    *plans.in_a_trust,
]

urlpatterns: list[URLPattern | URLResolver] = [
    *rooms.outside,
    path("<trust:trust_slug>/", include(in_a_trust)),
]
