"""The agreement of a cycle: its text, who has signed it, and who has not."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.utils import timezone

from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Review, Signature
from reviews.cycles.permissions import may_plan, may_sign
from reviews.cycles.queries.addresses import address, crumbs_of, cycle_url, review_url
from reviews.cycles.queries.cycles import cycle_for
from reviews.cycles.queries.reviews import review_in
from reviews.cycles.rules.agreements import Terms, mark_of, usual_agreement
from schools.people.models import RoleHeld
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.web.answers import Answer, no, require
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One host: whether, by whom and when the terms as they read now were signed; else whose signature is missing."""

    school: str
    url: str
    is_signed: bool
    who: str
    signed_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class AgreementPage:
    """The terms and who has signed them. `signed` counts the signatures that a change of the text would ask for again."""

    crumbs: tuple[Crumb, ...]
    name: str
    text: str
    lines: tuple[SignatureLine, ...]
    signed: int
    change: Answer
    back: str


@dataclass(frozen=True, slots=True)
class SignPage:
    """The terms as a head reads them for one school."""

    crumbs: tuple[Crumb, ...]
    school: str
    cycle: str
    text: str
    mark: str
    who: Answer
    sign: Answer
    signed_by: str
    signed_on: date | None
    was_changed: bool


def usual_text(member: Member, cycle: Cycle) -> str:
    """What the agreement of this cycle begins with, in the trust's own words for roles."""
    terms = Terms(
        sharing=cycle.sharing,
        check_days=cycle.check_days,
        keep_evidence_months=cycle.keep_evidence_months,
        impact_after_days=cycle.impact_after_days,
        is_partnership=member.is_partnership,
        lead=member.labels.of(Role.TRUST_LEAD),
        champion=member.labels.of(Capability.IMPROVEMENT_CHAMPION),
    )
    return usual_agreement(terms)


def agreement_page(member: Member, cycle_id: int) -> AgreementPage:
    """Three queries, whatever the number of schools. Raises NotFound, NotYours."""
    row = cycle_for(member, cycle_id)
    require(may_plan(member))
    lines = tuple(_lines(member, row))
    is_running = row.stage in (CycleStage.PLANNING, CycleStage.RUNNING)
    return AgreementPage(
        crumbs=crumbs_of(member, row, "Agreement"),
        name=row.name,
        text=row.agreement,
        lines=lines,
        signed=sum(line.is_signed for line in lines),
        change=may_plan(member) if is_running else no("The text can be changed while the cycle runs."),
        back=cycle_url(member.trust_slug, row.pk),
    )


def _lines(member: Member, cycle: Cycle) -> list[SignatureLine]:
    heads = RoleHeld.objects.current(timezone.localdate()).filter(is_head=True, school=OuterRef("host"))
    rows = Review.objects.filter(cycle=cycle).exclude(stage=ReviewStage.CANCELLED).select_related("host")
    rows = rows.annotate(heads=ArraySubquery(heads.order_by("membership__person__name").values("membership__person__name")))
    signatures = {row.review_id: row for row in Signature.objects.filter(review__cycle=cycle).select_related("membership__person")}
    lines = [_line(member, row, signatures.get(row.pk), cycle.agreement) for row in rows.order_by("host__name")]
    return sorted(lines, key=lambda line: line.is_signed)


def _line(member: Member, row: "Review", signature: Signature | None, text: str) -> SignatureLine:
    is_signed = signature is not None and signature.agreement == text
    heads: list[str] = getattr(row, "heads")  # noqa: B009 - annotated
    note = "" if is_signed else "No head is on the list: invite one." if not heads else ""
    if signature is not None and not is_signed:
        note = f"Signed an earlier text on {timezone.localdate(signature.signed_at):%-d %B}."
    return SignatureLine(
        school=row.host.name,
        url=address(member.trust_slug, "sign_agreement", review_id=row.pk),
        is_signed=is_signed,
        who=signature.membership.person.name if signature is not None and is_signed else ", ".join(heads),
        signed_on=timezone.localdate(signature.signed_at) if signature is not None and is_signed else None,
        note=note,
    )


def sign_page(member: Member, review_id: int) -> SignPage:
    """Everybody in the trust may read what was agreed; the head signs. Two queries. Raises NotFound."""
    row = review_in(member, review_id)
    signature = Signature.objects.filter(review=row).select_related("membership__person").first()
    is_current = signature is not None and signature.agreement == row.cycle.agreement
    return SignPage(
        crumbs=(
            Crumb("Reviews", address(member.trust_slug, "cycles")),
            Crumb(row.cycle.name, cycle_url(member.trust_slug, row.cycle_id)),
            Crumb(row.host.name, review_url(member.trust_slug, row.pk)),
            Crumb("Agreement"),
        ),
        school=row.host.name,
        cycle=row.cycle.name,
        text=row.cycle.agreement,
        mark=mark_of(row.cycle.agreement),
        who=may_sign(member, row),
        sign=may_sign(member, row) and may_be_signed(row),
        signed_by=signature.membership.person.name if signature is not None and is_current else "",
        signed_on=timezone.localdate(signature.signed_at) if signature is not None and is_current else None,
        was_changed=signature is not None and not is_current,
    )


def may_be_signed(row: Review) -> Answer:
    """Whether the moment allows it: the cycle runs, and the review has not been cancelled. It comes with its cycle."""
    if row.cycle.stage == CycleStage.PLANNING:
        return no("The agreement is signed once the cycle has started.")
    if row.cycle.stage != CycleStage.RUNNING or row.stage in (ReviewStage.CANCELLED, ReviewStage.CLOSED):
        return no("This is over; nothing is signed any more.")
    return Answer()


def signed(cycle: Cycle) -> int:
    """How many schools have signed the terms as they read now. One query."""
    of = Q(review__cycle=cycle) & ~Q(review__stage=ReviewStage.CANCELLED)
    number: int = Signature.objects.filter(of, agreement=cycle.agreement).count()
    return number
