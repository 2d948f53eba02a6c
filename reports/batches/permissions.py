"""Who has the documents of many reports made, and when a batch can be stopped or go on."""

from reports.batches.enums import BatchStage
from reports.batches.models import Batch
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_batch(member: Member) -> Answer:
    """Those who lead the programme: they may read every report that is out."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    labels = member.labels
    return no(
        f"Only a {labels.of(Role.TRUST_LEAD)} and the {labels.of(Role.CENTRAL_TEAM)} have the documents of many reports made at once."
    )


def can_be_stopped(batch: Batch) -> Answer:
    """Whether anything of it is still to be asked for."""
    return YES if batch.stage == BatchStage.RUNNING else no("This is over already, so there is nothing to stop.")


def can_go_on(batch: Batch) -> Answer:
    """Whether it was stopped before its end."""
    if batch.stage == BatchStage.STOPPED:
        return YES
    return no("This goes on already." if batch.stage == BatchStage.RUNNING else "This is finished, so there is nothing to go on with.")


def can_be_tried_again(batch: Batch) -> Answer:
    """Whether what failed in it can be asked for again: while it goes on, the others come first."""
    return no("The others are still being made. What failed can be tried again after that.") if batch.stage == BatchStage.RUNNING else YES
