"""Citing notes, taking a citation back, and counting again what supports a finding whenever that may have changed."""

from collections.abc import Iterable

from django.db import transaction

from reviews.findings.actions.entering import enter_to_write, locked_finding
from reviews.findings.models import Citation, Finding
from reviews.findings.rules.citing import Version, standing, support
from reviews.visits.models import EvidenceNote
from schools.tenancy.member import Member
from schools.web.errors import BadInput


@transaction.atomic
def cite_notes(*, by: Member, review_id: int, finding_id: int, note_ids: Iterable[int]) -> int:
    """Let a finding rest on these notes too; how many they are. What it cites already stays cited. Raises BadInput."""
    enter_to_write(by, review_id)
    finding = locked_finding(review_id, finding_id)
    number = add_citations(finding, note_ids)
    if not number:
        raise BadInput({"": "Tick at least one note first. A note that was removed meanwhile cannot be cited."})
    recount(review_id=review_id)
    return number


@transaction.atomic
def uncite_note(*, by: Member, review_id: int, finding_id: int, note_id: int) -> None:
    """Take a citation back, in whatever version of the note it was made. Doing it twice does nothing more."""
    enter_to_write(by, review_id)
    finding = locked_finding(review_id, finding_id)
    heirs = standing(_versions(review_id))
    versions = [pk for pk, heir in heirs.items() if heir == heirs.get(note_id, note_id)]
    Citation.objects.filter(finding=finding, note__in=versions).delete()
    recount(review_id=review_id)


def add_citations(finding: Finding, note_ids: Iterable[int]) -> int:
    """Cite what stands for these notes of the finding's review; others are passed over. The caller counts again."""
    heirs = standing(_versions(finding.review_id))
    notes = {heirs[note_id] for note_id in note_ids if note_id in heirs}
    # Unique: two people who cite the same note at once have cited it once.
    Citation.objects.bulk_create(
        [Citation(trust_id=finding.trust_id, finding=finding, note_id=note_id) for note_id in sorted(notes)], ignore_conflicts=True
    )
    return len(notes)


@transaction.atomic
def follow_edit(*, old_id: int, new_id: int) -> int:
    """Let what cites a note cite the one that replaces it; how many findings that are.

    Pages follow edits by themselves when they read, and every deed on citations does when it counts; this is for who wants it at once.
    """
    findings = list(Citation.objects.filter(note=old_id).values_list("finding", flat=True))
    for finding_id in findings:
        Citation.objects.bulk_create([Citation(trust_id=_trust(old_id), finding_id=finding_id, note_id=new_id)], ignore_conflicts=True)
    Citation.objects.filter(note=old_id).delete()
    return len(findings)


@transaction.atomic
def recount(*, review_id: int) -> None:
    """Let citations of edited notes follow, and keep with each finding of a review how many notes and kinds of source support it.

    The caller has locked the review. To be asked while the notes are there: what is counted after their deletion would be nothing.
    """
    heirs = standing(_versions(review_id))
    cited: dict[int, set[int]] = {}
    for finding_id, note_id in list(Citation.objects.filter(finding__review=review_id).values_list("finding", "note")):
        heir = heirs.get(note_id)
        if heir is not None:
            cited.setdefault(finding_id, set()).add(heir)
            if heir != note_id:
                follow_edit(old_id=note_id, new_id=heir)
    kinds = dict(EvidenceNote.objects.filter(review=review_id).values_list("pk", "activity__kind"))
    for finding in Finding.objects.filter(review=review_id):
        now = support([kinds[note_id] or "" for note_id in cited.get(finding.pk, ())])
        if (finding.sources, finding.kinds) != (now.sources, now.kinds):
            finding.sources, finding.kinds = now.sources, now.kinds
            finding.save(update_fields=["sources", "kinds"])


def _versions(review_id: int) -> list[Version]:
    rows = EvidenceNote.objects.filter(review=review_id).values_list("pk", "replaces", "removed_at")
    return [Version(pk, replaces, removed_at is None) for pk, replaces, removed_at in rows]


def _trust(note_id: int) -> int:
    found: int = EvidenceNote.objects.values_list("trust_id", flat=True).get(pk=note_id)
    return found
