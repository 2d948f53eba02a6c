"""Gathers the nouns' models for Django."""

from reports.documents.models import Document
from reports.impact.models import ImpactReport, ImpactReportReading, ImpactReportSection, Quotation, Quoted

__all__ = ["Document", "ImpactReport", "ImpactReportReading", "ImpactReportSection", "Quotation", "Quoted"]
