"""Gathers the nouns' addresses: one line a noun, under the trust that the address names."""

from django.urls import URLPattern, URLResolver, include, path

from reports.batches import urls as batches
from reports.documents import urls as documents
from reports.impact import urls as impact
from reports.impact_pdf import urls as impact_pdf
from reports.picture import urls as picture
from reports.record_pdf import urls as record_pdf
from reports.review_pdf import urls as review_pdf
from reports.statistics import urls as statistics

app_name = "reports"

# Below /<trust-slug>/: their views have request.member and take no trust_slug.
in_a_trust: list[URLPattern | URLResolver] = [
    *documents.in_a_trust,
    *statistics.in_a_trust,
    *review_pdf.in_a_trust,
    *record_pdf.in_a_trust,
    *impact.in_a_trust,
    *picture.in_a_trust,
    *impact_pdf.in_a_trust,
    *batches.in_a_trust,
]

urlpatterns: list[URLPattern | URLResolver] = [path("<trust:trust_slug>/", include(in_a_trust))]
