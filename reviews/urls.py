"""Gathers the nouns' addresses: one line a noun, under the trust that the address names."""

from django.urls import URLPattern, URLResolver, include, path

from reviews.assignments import urls as assignments
from reviews.cycles import urls as cycles
from reviews.findings import urls as findings
from reviews.frameworks import urls as frameworks
from reviews.preparations import urls as preparations
from reviews.review_reports import urls as review_reports
from reviews.searching import urls as searching
from reviews.self_reviews import urls as self_reviews
from reviews.timetables import urls as timetables
from reviews.visits import urls as visits

app_name = "reviews"

# Below /<trust-slug>/: their views have request.member and take no trust_slug.
in_a_trust: list[URLPattern | URLResolver] = [
    *frameworks.in_a_trust,
    *cycles.in_a_trust,
    *assignments.in_a_trust,
    *timetables.in_a_trust,
    *self_reviews.in_a_trust,
    *preparations.in_a_trust,
    *visits.in_a_trust,
    *findings.in_a_trust,
    *review_reports.in_a_trust,
    *searching.in_a_trust,
]

urlpatterns: list[URLPattern | URLResolver] = [path("<trust:trust_slug>/", include(in_a_trust))]
