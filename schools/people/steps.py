"""What there is to do about people: bring them in, name heads, chase invitations, lock one's own door."""

from collections.abc import Iterator

from django.urls import reverse

from schools.people.permissions import manages_everyone
from schools.people.queries.staffing import Staffing, about_staffing, staffing
from schools.tenancy.member import Member
from schools.tenancy.prepared import Inquiry
from schools.tenancy.together import Rows
from schools.web.registries import NextStep
from schools.web.tellers import Teller


def _ask(member: Member) -> Inquiry | None:
    return about_staffing(member.person_id) if manages_everyone(member) else None


def _tell(member: Member, rows: Rows) -> Iterator[NextStep]:
    if not rows:
        return
    seen = staffing(rows)
    invite, people = (reverse(name, kwargs={"trust_slug": member.trust_slug}) for name in ("schools:invite", "schools:people"))
    if step := _bringing(seen, member.name, invite):
        yield step
    if seen.overdue:
        what = f"{_count(seen.overdue, 'invitation')} ran out before anybody used {'it' if seen.overdue == 1 else 'them'}"
        yield NextStep(what, f"{people}?state=invited", member.name, why="Send them again, or take them back.", deed="Look at them")
    if seen.waiting:
        who = "Who is invited" if seen.waiting == 1 else "Those who are invited"
        yield NextStep(f"Accept {_count(seen.waiting, 'invitation')}", f"{people}?state=invited", who, is_yours=False)
    if not seen.has_second_step:
        why = "A passkey or an app: a password alone can be guessed."
        yield NextStep("Add a second step to your sign-in", reverse("mfa_index"), member.name, why=why, deed="Set it up", may_wait=True)


def _bringing(seen: Staffing, name: str, url: str) -> NextStep | None:
    if not seen.schools or not seen.headless:
        return None
    if seen.members == 1 and not seen.waiting:
        why = "Heads first: they bring in the people of their schools. One by one, or all from a list."
        return NextStep("Invite your people", url, name, why=why, deed="Invite")
    if seen.headless == 1:
        return NextStep(f"Name a head for {seen.a_headless}", url, name, why="Without one nobody answers for the school.", deed="Invite")
    why = f"{seen.a_headless} is one of them. Without a head nobody answers for a school."
    return NextStep(f"Name heads for {seen.headless} schools", url, name, why=why, deed="Invite")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


# For those who look after everybody.
people_steps = Teller(_ask, _tell)
