"""Two trusts with the same kinds of rows in each, and everybody whom the access table speaks of."""

from dataclasses import dataclass

from reports.batches.enums import BatchKind
from reports.documents.enums import DocumentKind
from reports.impact.enums import ImpactReportStage
from reports.models import Batch, BatchItem, ImpactReport, Quotation
from reviews.cycles.enums import ReviewStage
from reviews.models import Activity, Attachment, EnquiryQuestion, EvidenceNote, Finding, NotePhoto, Review, ReviewReport, Theme
from reviews.review_reports.enums import ReportStage
from schools.models import Invitation, Notice, PeopleImport, RoleHeld, School, TrainingRecord, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from tests.factories import (
    batches,
    documents,
    impact_reports,
    impact_reviews,
    imports,
    invitations,
    looks,
    notices,
    people,
    reviews,
    training,
    trusts,
    workshops,
)
from workshops.agendas.enums import StepKind
from workshops.models import Action, AgendaTemplate, Card, Milestone, Plan, Step, SupportRequest, TemplateStep, Workshop


@dataclass(frozen=True, slots=True)
class World:
    """One trust, its people by the names of the access table, and one row of each noun."""

    trust: Trust
    school: School
    people: dict[str, Member]
    notice: Notice
    training: TrainingRecord
    role: RoleHeld
    invitation: Invitation
    people_import: PeopleImport
    # The school's own review, at the stage of the visit, with the table's reviewer on the team.
    review: Review
    theme: Theme
    question: EnquiryQuestion
    attachment: Attachment
    activity: Activity
    finding: Finding
    # The table's reviewer wrote it.
    note: EvidenceNote
    photo: NotePhoto
    # Of another school's review in another cycle: released, for all leaders, with its PDF.
    report: ReviewReport
    # Of the school's review: people are writing, and nothing is revealed.
    workshop: Workshop
    card: Card
    # The school's plan of the review, under way: the staff member is to see to its action, and asks all schools for support. Its
    # impact review has opened.
    plan: Plan
    action: Action
    milestone: Milestone
    support: SupportRequest
    step: Step
    # The trust's.
    template: AgendaTemplate
    template_step: TemplateStep
    # The annual report of a year, released; that of the year after, being written, which quotes the school: its head is asked.
    impact: ImpactReport
    draft: ImpactReport
    quotation: Quotation
    # Of that year's documents, finished.
    batch: Batch
    batch_item: BatchItem


def make_world(slug: str) -> World:
    """A trust with one of everything."""
    trust = trusts.trust(slug)
    school = trusts.school(trust, f"{slug.title()} School")
    lead = people.member(trust, Role.TRUST_LEAD)
    staff = people.member(trust, Role.STAFF_MEMBER, school)
    review = reviews.review(reviews.cycle(trust), school, stage=ReviewStage.VISITING)
    reviewer = reviews.reviewer(review)
    note = reviews.note(review, reviewer)
    report = reviews.report(reviews.review(reviews.cycle(trust), stage=ReviewStage.RELEASED), ReportStage.RELEASED)
    documents.ready(trust, report.pk)
    looks.look(trust)
    workshop = workshops.workshop(review, at=StepKind.WRITING)
    plan = workshops.plan(review)
    action = workshops.action(plan, owner_id=staff.membership_id)
    template = workshops.template(trust)
    impact_reviews.impact_review(plan)
    central = people.member(trust, Role.CENTRAL_TEAM)
    impact = impact_reports.report(lead, ImpactReportStage.RELEASED, checker=central)
    for kind in (DocumentKind.IMPACT_REPORT, DocumentKind.IMPACT_SUMMARY):
        documents.ready(trust, impact.pk, kind=kind)
    batch = batches.batch(trust, BatchKind.YEAR, impact.year)
    draft = impact_reports.report(lead, year=impact.year + 1)
    with acting_in(trust.pk):
        role = RoleHeld.objects.get(membership=staff.membership_id)
        theme = Theme.objects.filter(framework=review.cycle.framework)[0]
        template_step = TemplateStep.objects.filter(template=template).order_by("position")[0]
    return World(
        trust=trust,
        school=school,
        people={
            "lead": lead,
            "central": central,
            "head": people.head(trust, school),
            "reviewer": reviewer,
            "staff": staff,
            "trustee": people.member(trust, Role.TRUSTEE),
        },
        notice=notices.notice(lead),
        training=training.record(staff),
        role=role,
        review=review,
        theme=theme,
        question=reviews.question(review),
        attachment=reviews.attachment(review, lead),
        activity=reviews.activity(review),
        finding=reviews.finding(review),
        note=note,
        photo=reviews.photo(note),
        report=report,
        workshop=workshop,
        card=workshops.card(workshops.step(workshop, StepKind.WRITING)),
        plan=plan,
        action=action,
        milestone=workshops.milestone(action),
        support=workshops.support(action, staff),
        step=workshops.step(workshop, StepKind.WRITING),
        template=template,
        template_step=template_step,
        impact=impact,
        draft=draft,
        batch=batch,
        batch_item=batches.item(batch, impact.pk, kind=DocumentKind.IMPACT_REPORT),
        quotation=impact_reports.quotation(draft, school),
        people_import=imports.people_import(lead),
        invitation=invitations.invitation(lead, "", HeldRole(Role.STAFF_MEMBER, school.pk)),
    )
