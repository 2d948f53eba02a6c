"""Gathers the nouns' addresses: one line a noun, under the trust that the address names. Our own fixed addresses come first."""

from django.urls import URLPattern, URLResolver, include, path

from schools.imports import urls as imports
from schools.looks import urls as looks
from schools.notices import urls as notices
from schools.people import urls as people
from schools.policies import urls as policies
from schools.training import urls as training
from schools.trusts import urls as trusts

app_name = "schools"

# Below /<trust-slug>/: their views have request.member and take no trust_slug.
in_a_trust: list[URLPattern | URLResolver] = [
    *people.in_a_trust,
    *imports.in_a_trust,
    *trusts.in_a_trust,
    *policies.in_a_trust,
    *looks.in_a_trust,
    *training.in_a_trust,
    *notices.in_a_trust,
]

urlpatterns: list[URLPattern | URLResolver] = [
    *people.outside,
    path("<trust:trust_slug>/", include(in_a_trust)),
]
