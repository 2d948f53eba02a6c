"""What upper apps hang into lower ones, by dotted path: so nobody below imports them."""

# What apps hang into frame and home, by dotted path: tuples of NavEntry, and providers of next steps.
NAVIGATION: list[str] = [
    "reviews.cycles.navigation.ENTRIES",
    "reviews.review_reports.navigation.ENTRIES",
    "workshops.plans.navigation.ENTRIES",
    "reports.impact.navigation.ENTRIES",
    "schools.people.navigation.ENTRIES",
    "schools.trusts.navigation.ENTRIES",
    "schools.training.navigation.ENTRIES",
    "schools.policies.navigation.ENTRIES",
]
# Where the magnifying glass in the header leads: the name of an address that takes the trust's slug.
SEARCH_PAGE = "reviews:search"
# What there is to do, on the home page: tellers, whose questions it asks in one statement.
NEXT_STEPS: list[str] = [
    "reviews.timetables.steps.review_steps",
    "workshops.agendas.steps.workshop_steps",
    "workshops.plans.steps.action_steps",
    "workshops.plans.steps.agreeing_steps",
    "workshops.impact_reviews.steps.impact_steps",
    "workshops.impact_reviews.steps.late_steps",
    "reports.impact.steps.impact_report_steps",
    "reports.impact.steps.begin_steps",
    "reports.impact.steps.consent_steps",
    "schools.trusts.steps.set_up_steps",
    "schools.people.steps.people_steps",
    "schools.training.steps.refresher_steps",
    "schools.notices.steps.unread_step",
]
# What others have to say on the page of a lower noun's row: name of the page -> providers of sections.
PAGE_SECTIONS: dict[str, list[str]] = {
    "school": ["schools.people.queries.sections.people_of_school"],
    "person": ["schools.training.queries.sections.training_of_person", "reviews.assignments.queries.sections.reviews_of_person"],
    # Of one review: of what the member sees of it (`Seen`), which the page has read. And of a self-review that is being written.
    "review": [
        "workshops.agendas.queries.sections.workshop_of_review",
        "workshops.plans.queries.sections.plan_of_review",
        "workshops.impact_reviews.queries.sections.impact_of_review",
    ],
    "self_review": ["workshops.impact_reviews.queries.sections.open_actions_of_host"],
    # Of the list of action plans in a trust, and of one school's.
    "plans": ["workshops.impact_reviews.queries.sections.check_backs_of_trust"],
    "plan": ["workshops.impact_reviews.queries.sections.impact_of_plan"],
    # Of one Improvement Workshop, also of a rehearsal: of what the member is there (`Standing`), which the page has read.
    "workshop": [
        "workshops.rooms.queries.sections.room_of_workshop",
        "workshops.invitations.queries.sections.invitations_of_workshop",
        "workshops.rehearsals.queries.sections.rehearsal_of_workshop",
        "workshops.records.queries.sections.record_of_workshop",
    ],
    # Of the list of reports, for one member.
    "reports": ["reports.batches.queries.pages.link_from_reports"],
    # Of one released version of a report.
    "report": ["reports.review_pdf.queries.box.pdf_of_report"],
    # Of the record of a workshop.
    "record": ["reports.record_pdf.queries.box.pdf_of_record"],
    # Of one released version of an impact report.
    "impact": ["reports.impact_pdf.queries.box.documents_of_impact"],
}
# What a person has open when leaving: providers by dotted path.
OPEN_WORK: list[str] = [
    "reviews.assignments.queries.leaving.open_assignments",
    "workshops.agendas.queries.leaving.open_workshops",
    "workshops.plans.queries.owned.open_actions",
]
# Who tells a workshop's screens after a deed that they have changed: a function of trust, workshop and screens. By name, as it makes pages.
ROOM_TELLER = "workshops.rooms.views.telling.tell"
# What training gives a member: a function of today's date that returns a queryset of one column, Capability codes, correlated
# by OuterRef("pk") with the membership. It becomes part of the query that reads the member, so it costs none of its own.
CAPABILITIES = "schools.training.queries.capabilities.current_capabilities"
# What upper apps add to the demo's trusts: deeds that take `slug` and `lead_id`, by dotted path.
DEMO_SCENES: list[str] = [
    # The past first: what comes later in time has the higher numbers.
    "workshops.demo.actions.scene.play_past_years",
    "reviews.demo.actions.playing.play_reviews",
    "reports.review_pdf.actions.print_the_play",
    "workshops.plans.actions.scene.play_plan",
    # After the plan, whose workshop was held.
    "workshops.records.actions.scene.play_workshops",
    # Of all these years.
    "reports.impact.actions.scene.play_impact_reports",
    # After all that releases impact reports.
    "reports.impact_pdf.actions.print_the_reports",
]
# How many notices a member has not read: a function that returns such a column, correlated and used in the same way.
UNREAD = "schools.notices.queries.unread_column"
