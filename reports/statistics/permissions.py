"""Who may look at figures before they stand in a report, and at what they were made of. Asks no query."""

from reviews.cycles.permissions import may_plan
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_see_figures(member: Member) -> Answer:
    """A year's figures as they are now: for those who prepare and check the report. Others read them in the report, once it is released."""
    if may_plan(member):
        return YES
    return no(f"Figures are in the annual report, as soon as a {member.labels.of(Role.TRUST_LEAD)} has released it.")


def may_see_definition(member: Member) -> Answer:
    """What a figure counts, and of its rows those that the member may open anyway."""
    if may_plan(member) or member.holds(Role.SCHOOL_LEADER, Role.TRUSTEE):
        return YES
    return no("What a figure counts is told to those who read the annual report.")


def may_see_rows(member: Member) -> Answer:
    """Which rows a figure was made of. A trustee reads the report and no evidence."""
    if may_plan(member) or member.holds(Role.SCHOOL_LEADER):
        return YES
    return no("The rows behind a figure are for those who work with them in the schools.")
