"""The fixed words of preparation."""

from django.db import models


class ActivityKind(models.TextChoices):
    """What kind of source an activity is; how many kinds support a finding is what triangulation counts."""

    MEETING = "meeting", "Meeting"
    LEARNING_WALK = "learning_walk", "Learning walk"
    PUPIL_VOICE = "pupil_voice", "Pupil voice"
    WORK_STUDY = "work_study", "Work study"
    CONVERSATION = "conversation", "Conversation with staff or governors"
    DOCUMENTS = "documents", "Documents"
    TEAM = "team", "Team time"


class Record(models.TextChoices):
    """The passages of a preparation."""

    MEETING = "meeting", "What was agreed at the pre-review meeting"
    PROTOCOLS = "protocols", "Protocols for the day"
    VISITOR_NOTES = "visitor_notes", "Notes for visitors"
