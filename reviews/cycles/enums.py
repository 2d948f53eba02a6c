"""The fixed words of cycles and of the reviews in them."""

from django.db import models


class Mode(models.TextChoices):
    """How the visits are made."""

    IN_PERSON = "in_person", "In person"
    VIRTUAL = "virtual", "Virtual"
    MIXED = "mixed", "Mixed"


class Sharing(models.TextChoices):
    """Who reads a released report, besides the host's leaders, the review team, the Improvement Champion and the trust's leads."""

    ALL_LEADERS = "all_leaders", "All leaders in the trust"
    PARTNERS = "partners", "Leaders of the schools that take part"
    HOST_AND_TEAM = "host_and_team", "Nobody else"


class CycleStage(models.TextChoices):
    """The life of a cycle."""

    PLANNING = "planning", "Being planned"
    RUNNING = "running", "Running"
    CLOSING = "closing", "Closing"
    CLOSED = "closed", "Closed"


class ReviewStage(models.TextChoices):
    """The life of one school's review. A pause is no stage: it keeps the one it interrupts."""

    PLANNED = "planned", "Planned"
    SELF_REVIEW = "self_review", "Self-review"
    SHARED = "shared", "Preparing the visit"
    VISITING = "visiting", "Peer review"
    DRAFTING = "drafting", "Writing the report"
    CHECKING = "checking", "Host checks the facts"
    RELEASED = "released", "Report released"
    WORKSHOP = "workshop", "Improvement Workshop"
    FOLLOW_UP = "follow_up", "Action plan"
    CLOSED = "closed", "Closed"
    CANCELLED = "cancelled", "Cancelled"


class PhaseKind(models.TextChoices):
    """The steps of a cycle that have dates, in their order."""

    AGREEMENT = "agreement", "Agreement"
    SELF_REVIEW = "self_review", "Self-review"
    PREPARATION = "preparation", "Data sharing and pre-review meeting"
    VISIT = "visit", "Peer review visits"
    REPORT = "report", "Reports"
    WORKSHOP = "workshop", "Improvement Workshops"
    IMPACT_REVIEW = "impact_review", "Impact reviews"
