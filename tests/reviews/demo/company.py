"""Made-up trusts for the plans of past years, as plain values."""

from datetime import date

from reviews.demo.rules.company import Colleague, Company, Host
from schools.training.rules import Training, refresher_due

POSTS = (
    ("head", "lead_reviewer"), ("deputy", "peer_reviewer"), ("leader", "peer_reviewer"), ("leader", "improvement_champion"),
)  # fmt: skip


def company(schools: int, year: int, *, joined_on: date | None = None) -> Company:
    """So many schools, with four leaders each who were trained when the year began; the last school joined on a day, if one is given."""
    hosts = [
        Host(number, number, f"School {number}", "Ash", pupils=100 + 60 * (number % 6), low_age=4, high_age=11 if number % 5 else 7)
        for number in range(1, schools)
    ]
    hosts.append(Host(schools, schools, f"School {schools}", "Elm", joined_on=joined_on))
    trained_on = date(year, 9, 4)
    leaders = [
        Colleague(
            10 * host.pk + place, f"{job} {host.pk}.{place}", host.pk, host.name, job,
            (Training(kind, trained_on, refresher_due(kind, trained_on)),),
        )
        for host in hosts
        for place, (job, kind) in enumerate(POSTS)
    ]  # fmt: skip
    return Company(tuple(hosts), tuple(leaders))
