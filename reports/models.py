"""Gathers the nouns' models for Django."""

from reports.batches.models import Batch, BatchItem
from reports.documents.models import Document
from reports.impact.models import ImpactReport, ImpactReportReading, ImpactReportSection, Quotation, Quoted

__all__ = ["Batch", "BatchItem", "Document", "ImpactReport", "ImpactReportReading", "ImpactReportSection", "Quotation", "Quoted"]
