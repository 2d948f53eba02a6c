"""The app's start."""

from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    name = "workshops"
