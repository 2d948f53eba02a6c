"""Gathers the nouns' models for Django."""

from workshops.agendas.models import AgendaTemplate, LearnedNote, Step, TemplateStep, Workshop
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage, ImpactReview, Nudge
from workshops.invitations.models import Invite
from workshops.plans.models import Action, ActionUpdate, CheckIn, Milestone, Plan, SupportRequest
from workshops.records.models import WorkshopRecord
from workshops.rooms.models import Card, CardGroup, CheckOut, Commitment, JoinCode, Participant, Vote

__all__ = [
    "Action",
    "ActionUpdate",
    "AgendaTemplate",
    "Card",
    "CardGroup",
    "CheckIn",
    "CheckOut",
    "Commitment",
    "ImpactEntry",
    "ImpactPassage",
    "ImpactReview",
    "Invite",
    "JoinCode",
    "LearnedNote",
    "Milestone",
    "Nudge",
    "Participant",
    "Plan",
    "Step",
    "SupportRequest",
    "TemplateStep",
    "Vote",
    "Workshop",
    "WorkshopRecord",
]
