"""What training asks for on the home page: refreshers, before they are due."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from schools.tenancy.member import Member
from schools.tenancy.prepared import Inquiry
from schools.tenancy.together import Rows
from schools.training.queries.refreshers import about_refreshers, refreshers
from schools.training.queries.words import kind_label
from schools.web.registries import NextStep
from schools.web.tellers import Teller


def _ask(member: Member) -> Inquiry:
    return about_refreshers(member, timezone.localdate())


def _tell(member: Member, rows: Rows) -> Iterator[NextStep]:
    today = timezone.localdate()
    mine = reverse("schools:own_training", kwargs={"trust_slug": member.trust_slug})
    found = refreshers(rows)
    for kind, due_on in found.own:
        label = kind_label(member, kind)
        lapsed = due_on < today
        yield NextStep(
            what=f"Refresh your training as {label}",
            url=mine,
            who=member.name,
            due_on=due_on,
            why=f"It has lapsed, so you cannot act as {label} now." if lapsed else f"After this day you cannot act as {label}.",
            deed="See your training",
        )
    if found.people:
        people = "one person" if found.people == 1 else f"{found.people} people"
        yield NextStep(
            what=f"Plan refreshers for {people}",
            url=reverse("schools:training", kwargs={"trust_slug": member.trust_slug}),
            who=member.name,
            due_on=found.first_due_on,
            why="Who has lapsed cannot be put on a review team.",
            deed="See who",
        )


# One's own refreshers; for who records, one step for everybody else's.
refresher_steps = Teller(_ask, _tell)
