"""Which queue a task waits in: mail to people, rendering of documents, and sweeps for the rest."""

task_routes: dict[str, dict[str, str]] = {
    "schools.send_*": {"queue": "mail"},
    "reports.render_*": {"queue": "render"},
}

# kind of news: the task that handles it
news_routes: dict[str, str] = {
    "schools.school_carried_on": "schools.follow_school",
    "schools.invitation_made": "schools.send_invitation",
    "schools.invitation_asked_for": "schools.send_invitation_request",
    "schools.invitation_accepted": "schools.tell_of_acceptance",
    "schools.import_is_over": "schools.clear_import",
    "schools.letter_is_due": "schools.send_digest",
    "reviews.assigned": "reviews.tell_of_assignment",
    "reviews.assignment_answered": "reviews.tell_of_answer",
    "reviews.conflict_declared": "reviews.tell_of_conflict",
    "reviews.let_stay": "reviews.tell_of_decision",
    "reviews.replaced": "reviews.tell_of_replacement",
    "reviews.day_has_begun": "reviews.remind_trust",
    "reviews.cycle_started": "reviews.tell_of_start",
    "reviews.agreement_changed": "reviews.tell_of_agreement",
    "reviews.school_added": "reviews.tell_of_added_school",
    "reviews.dates_changed": "reviews.tell_of_dates",
    "reviews.review_paused": "reviews.tell_of_pause",
    "reviews.review_resumed": "reviews.tell_of_resumption",
    "reviews.review_cancelled": "reviews.tell_of_cancellation",
    "reviews.visit_set": "reviews.tell_of_visit",
    "reviews.self_reviews_begun": "reviews.lay_out_self_reviews",
    "reviews.pack_released": "reviews.tell_of_pack",
    "reviews.feedback_opened": "reviews.tell_of_feedback",
    "reviews.visit_began": "reviews.tell_of_visit_begun",
    "reviews.report_to_check": "reviews.tell_of_check",
    "reviews.report_checked": "reviews.tell_of_checked",
    "reviews.report_released": "reviews.tell_of_release",
    "reviews.report_version_begun": "reviews.tell_of_version",
    "reviews.evidence_is_due": "reviews.purge_due_evidence",
    "reviews.report_is_out": "reports.queue_report_pdf",
    "reports.document_asked": "reports.render_document",
}
