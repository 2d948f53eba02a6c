"""Gathers the nouns' addresses: one line a noun, under the trust that the address names."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "workshops"

# Below /<trust-slug>/: their views have request.member and take no trust_slug.
in_a_trust: list[URLPattern | URLResolver] = []

urlpatterns: list[URLPattern | URLResolver] = [path("<trust:trust_slug>/", include(in_a_trust))]
