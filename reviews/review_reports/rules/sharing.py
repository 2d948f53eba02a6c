"""Who reads a report, as the report itself says it. These words come from the cycle's sharing rule and are nobody's to edit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Circle:
    """The school, and what those who read are called in the trust. `others` is the sentence about everybody else's reading."""

    school: str
    lead: str
    central: str
    champion: str
    others: str


def sharing_statement(circle: Circle) -> str:
    """Whole sentences."""
    always = f"The leaders of {circle.school}, the review team, the {circle.lead}, the {circle.central} and the {circle.champion}"
    return f"{always} read this report. {circle.others} It is not published. Whoever leaves their post can no longer open it here."
