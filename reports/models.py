"""Gathers the nouns' models for Django."""

from reports.documents.models import Document

__all__ = ["Document"]
