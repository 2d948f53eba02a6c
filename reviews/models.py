"""Gathers the nouns' models for Django."""

from reviews.assignments.models import Assignment
from reviews.cycles.models import Cycle, Phase, Review, SchoolBreak, Signature
from reviews.findings.models import Citation, Finding
from reviews.frameworks.models import ExampleQuestion, Framework, Theme
from reviews.preparations.models import Activity, Assurance, Preparation, PreparationPassage, TemplateActivity
from reviews.reminders.models import Reminder
from reviews.review_reports.models import ReportReading, ReportSection, ReviewReport, SectionCheck
from reviews.self_reviews.models import Attachment, EnquiryQuestion, SelfReviewPassage
from reviews.visits.models import EvidenceNote, NotePhoto, Purge
from reviews.writing.models import Aside

__all__ = [
    "Activity",
    "Aside",
    "Assignment",
    "Assurance",
    "Attachment",
    "Citation",
    "Cycle",
    "EnquiryQuestion",
    "EvidenceNote",
    "ExampleQuestion",
    "Finding",
    "Framework",
    "NotePhoto",
    "Phase",
    "Preparation",
    "PreparationPassage",
    "Purge",
    "Reminder",
    "ReportReading",
    "ReportSection",
    "Review",
    "ReviewReport",
    "SchoolBreak",
    "SectionCheck",
    "SelfReviewPassage",
    "Signature",
    "TemplateActivity",
    "Theme",
]
