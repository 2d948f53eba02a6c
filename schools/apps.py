"""The app's start: the runtime role's rights on global tables, and how a trust is named in addresses."""

from django.apps import AppConfig
from django.db.models.signals import pre_migrate
from django.urls import register_converter

from schools.tenancy.grants import grant_global_tables
from schools.web.converters import TrustSlug


class SchoolsConfig(AppConfig):
    name = "schools"
    verbose_name = "Schools"

    def ready(self) -> None:
        pre_migrate.connect(grant_global_tables, sender=self, dispatch_uid="grant_global_tables")
        register_converter(TrustSlug, "trust")
