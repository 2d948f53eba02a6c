"""Who may help the Improvement Champion to lead: nobody of the host, nobody who reviewed it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who might be asked, as they stand to one review."""

    name: str
    is_champion: bool = False
    is_of_the_host: bool = False
    is_on_the_team: bool = False
    leads_a_school: bool = True


def why_not(helper: Helper, host: str, champion: str) -> str:
    """Why this person may not co-facilitate the workshop at `host`; empty where they may. `champion` is the trust's word.

    >>> why_not(Helper("Ann", is_of_the_host=True), "Ash School", "Improvement Champion")
    'Ann is of Ash School. Whoever leads comes from another school.'
    """
    if helper.is_champion:
        return f"{helper.name} leads already, as {champion}."
    if helper.is_of_the_host:
        return f"{helper.name} is of {host}. Whoever leads comes from another school."
    if helper.is_on_the_team:
        return f"{helper.name} is on the review team. Whoever leads has not reviewed the school."
    if not helper.leads_a_school:
        return f"{helper.name} is no leader of a school. Leaders of other schools lead a workshop."
    return ""
