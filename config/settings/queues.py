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
    "reviews.evidence_is_due": "reviews.purge_due_evidence",
}
