"""The fixed words of trusts and roles."""

from django.db import models


class TrustKind(models.TextChoices):
    """A partnership is a tenant of its own, whose schools belong to several trusts."""

    TRUST = "trust", "Trust"
    PARTNERSHIP = "partnership", "Partnership"


class Role(models.TextChoices):
    """What a membership is for. Labels can be renamed per trust; what training gives is a Capability, not a role."""

    TRUST_LEAD = "trust_lead", "Partnership Lead"
    CENTRAL_TEAM = "central_team", "Central team"
    SCHOOL_LEADER = "school_leader", "School leader"
    STAFF_MEMBER = "staff_member", "Staff member"
    TRUSTEE = "trustee", "Trustee"


# Held at one school each; the others are held in the whole trust.
SCHOOL_ROLES = (Role.SCHOOL_LEADER, Role.STAFF_MEMBER)


class Capability(models.TextChoices):
    """What a current training record allows a person to be in a review."""

    PEER_REVIEWER = "peer_reviewer", "Peer Reviewer"
    LEAD_REVIEWER = "lead_reviewer", "Lead Reviewer"
    IMPROVEMENT_CHAMPION = "improvement_champion", "Improvement Champion"
