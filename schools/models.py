"""Gathers the nouns' models for Django."""

from schools.imports.models import PeopleImport
from schools.looks.models import TrustLook
from schools.notices.models import LetterSent, LetterWish, Notice
from schools.outbox.models import News
from schools.people.models import Invitation, Membership, Person, RoleHeld, RoleOffered
from schools.policies.models import RoleLabel, SignInPolicy
from schools.register.models import Establishment, EstablishmentLink, Group, RegisterFile
from schools.tenancy.models import Trust
from schools.training.models import TrainingRecord
from schools.trusts.models import Continuation, School, SetUp

__all__ = [
    "Continuation",
    "Establishment",
    "EstablishmentLink",
    "Group",
    "Invitation",
    "LetterSent",
    "LetterWish",
    "Membership",
    "News",
    "Notice",
    "PeopleImport",
    "Person",
    "RegisterFile",
    "RoleHeld",
    "RoleLabel",
    "RoleOffered",
    "School",
    "SetUp",
    "SignInPolicy",
    "TrainingRecord",
    "Trust",
    "TrustLook",
]
