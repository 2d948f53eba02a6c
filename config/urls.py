"""The root addresses. A trust's own pages all stand below `/<trust_slug>/`, so what is fixed comes first."""

from django.urls import URLPattern, URLResolver, include, path

from config import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("accounts/", include("allauth.urls")),
    path("", include("reviews.urls")),
    path("", include("workshops.urls")),
    path("", include("reports.urls")),
    path("", include("schools.urls")),
]
