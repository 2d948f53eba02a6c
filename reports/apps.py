"""The app's start."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
