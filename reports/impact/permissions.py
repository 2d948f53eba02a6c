"""Who prepares an impact report, checks it, releases it, reads it, and lets its school be quoted; and whether the moment allows it."""

from reports.impact.enums import OUT, WRITTEN, Consent, ImpactReportStage
from reports.impact.models import ImpactReport, Quotation
from reports.impact.rules.lives import NEXT_CONSENTS
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no

IS_RELEASED = "This version is released and stays as it is."
READERS = (Role.TRUSTEE, Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.SCHOOL_LEADER)


def may_read(member: Member) -> Answer:
    """Released ones: trustees, for whom they are made, and all who lead. Reports are openly shared with all leaders."""
    return YES if member.holds(*READERS) else no("Impact reports are for trustees and leaders.")


def may_prepare(member: Member) -> Answer:
    """Begin a report, write it, ask for consent, send it, release it."""
    if member.is_trust_lead:
        return YES
    return no(f"Only a {member.labels.of(Role.TRUST_LEAD)} prepares the impact report.")


def sees_written(member: Member, stage: str) -> bool:
    """Whether a version that is not out is there for this member: a draft is its writers' own until it is sent."""
    return member.is_trust_lead or (member.holds(Role.CENTRAL_TEAM) and stage == ImpactReportStage.CHECKING)


def can_be_written(member: Member, report: ImpactReport) -> Answer:
    """Words, order and quotations: by those who prepare it, and while it is being checked by those who check it, too."""
    if report.stage in OUT:
        return no(IS_RELEASED)
    if report.checked_at is not None:
        return no("It is checked and waits for its release. Take it back to write more.")
    return YES if sees_written(member, report.stage) else may_prepare(member)


def can_be_sent(report: ImpactReport) -> Answer:
    """Whether the moment allows the check to begin."""
    if report.stage == ImpactReportStage.CHECKING:
        return no("It is being checked already.")
    return YES if report.stage == ImpactReportStage.DRAFT else no(IS_RELEASED)


def may_check(member: Member, report: ImpactReport) -> Answer:
    """Say that it may go out, or give it back: the central team, or where there is none another lead; nobody checks what they sent."""
    labels = member.labels
    if not member.holds(Role.CENTRAL_TEAM, Role.TRUST_LEAD):
        return no(f"Only the {labels.of(Role.CENTRAL_TEAM)} or another {labels.of(Role.TRUST_LEAD)} checks the report.")
    if report.sent_by_id == member.membership_id:
        return no(f"You sent it. Somebody of the {labels.of(Role.CENTRAL_TEAM)} or another {labels.of(Role.TRUST_LEAD)} checks it.")
    return YES


def can_be_returned(report: ImpactReport) -> Answer:
    """Whether it can be given back or taken back."""
    if report.stage == ImpactReportStage.DRAFT:
        return no("It is not being checked.")
    return YES if report.stage in WRITTEN else no(IS_RELEASED)


def can_be_checked(report: ImpactReport) -> Answer:
    """Whether the moment allows its check to end."""
    if report.checked_at is not None:
        return no("It is checked already.")
    return can_be_returned(report)


def can_be_released(report: ImpactReport) -> Answer:
    """Whether the moment allows the release."""
    if report.stage in OUT:
        return no(IS_RELEASED)
    if report.stage == ImpactReportStage.DRAFT:
        return no("It goes to the check first.")
    return YES if report.checked_at is not None else no("It is still being checked.")


def can_be_corrected(report: ImpactReport) -> Answer:
    """Whether a new version may follow this one."""
    return YES if report.stage == ImpactReportStage.RELEASED else no("Only the newest released version is followed by a new one.")


def may_consent(member: Member) -> Answer:
    """Speak for a school whose words are to be printed."""
    return YES if member.headed_school_ids else no("Only the head of a quoted school says whether its words may be printed.")


def can_be_answered(quotation: Quotation, wanted: Consent) -> Answer:
    """Whether the consent may become this."""
    if wanted in NEXT_CONSENTS[quotation.consent]:
        return YES
    if quotation.consent == Consent.ASKED:
        return no("Nothing was said of it yet, so there is nothing to withdraw.")
    if quotation.consent == Consent.GIVEN:
        return no("You have agreed already. You can withdraw that.")
    return no("You have said no to it, and that stands. It can be asked for anew.")
