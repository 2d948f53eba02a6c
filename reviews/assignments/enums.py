"""The fixed words of assignments."""

from django.db import models


class Part(models.TextChoices):
    """What somebody is in one review."""

    LEAD_REVIEWER = "lead_reviewer", "Lead Reviewer"
    REVIEWER = "peer_reviewer", "Peer Reviewer"
    CHAMPION = "improvement_champion", "Improvement Champion"


class AssignmentStage(models.TextChoices):
    """How an assignment stands. `REPLACED` covers everybody whom the lead took off again."""

    INVITED = "invited", "Asked"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    REPLACED = "replaced", "No longer on the team"


ON_THE_TEAM = (AssignmentStage.INVITED, AssignmentStage.ACCEPTED)
REVIEWS = (Part.LEAD_REVIEWER, Part.REVIEWER)
