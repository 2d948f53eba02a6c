"""Impact reports with their sections, what they quote and with whose consent, and the log of their readers."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from reports.impact.enums import OUT, WRITTEN, Consent, ImpactReportStage, Origin, SectionKey
from reports.impact.rules.wording import LONGEST_QUOTATION, LONGEST_SECTION
from reviews.writing.models import Passage
from schools.history.models import keep_history
from schools.models import School
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager

_REFUSE = "RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation';"
_IS_OUT = "stage IN ('released', 'superseded')"

# Of a released report one thing may change: that a newer version follows it.
_REPORT_STAYS = pgtrigger.Trigger(
    name="a_released_impact_report_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF OLD.{_IS_OUT} AND ((to_jsonb(OLD) - 'stage') IS DISTINCT FROM (to_jsonb(NEW) - 'stage')
            OR NOT NEW.{_IS_OUT} OR (OLD.stage = 'superseded' AND NEW.stage = 'released')) THEN
            {_REFUSE}
        END IF;
        RETURN NEW;
    """,
)

# It is deleted only together with the trust's people, as when a trust is emptied. Looked at when the transaction ends, so that this
# can be done in any order.
_REPORT_GOES_WITH_ITS_TRUST = pgtrigger.Trigger(
    name="a_released_impact_report_goes_with_its_trust",
    when=pgtrigger.After,
    operation=pgtrigger.Delete,
    timing=pgtrigger.Deferred,
    func=f"""
        IF OLD.{_IS_OUT}
            AND EXISTS (SELECT FROM schools_membership m WHERE m.trust_id = OLD.trust_id AND m.id = OLD.released_by_id) THEN
            {_REFUSE}
        END IF;
        RETURN NULL;
    """,
)

_REPORT_OF = "SELECT FROM reports_impactreport r WHERE r.trust_id = {row}.trust_id AND r.id = {row}.report_id AND r." + _IS_OUT


def _parts_stay(name: str) -> tuple[pgtrigger.Trigger, pgtrigger.Trigger]:
    """Rows of a released report are not added, changed or deleted, unless the report is."""
    stay = pgtrigger.Trigger(
        name=f"{name}_of_a_released_report_stay",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
            IF EXISTS ({_REPORT_OF.format(row="NEW")}) THEN {_REFUSE} END IF;
            IF TG_OP = 'UPDATE' THEN
                IF EXISTS ({_REPORT_OF.format(row="OLD")}) THEN {_REFUSE} END IF;
            END IF;
            RETURN NEW;
        """,
    )
    go = pgtrigger.Trigger(
        name=f"{name}_go_with_a_released_report",
        when=pgtrigger.After,
        operation=pgtrigger.Delete,
        timing=pgtrigger.Deferred,
        func=f"IF EXISTS ({_REPORT_OF.format(row='OLD')}) THEN {_REFUSE} END IF; RETURN NULL;",
    )
    return stay, go


# The head consented to these words and no others.
_WORDS_STAY = pgtrigger.Trigger(
    name="a_quotation_keeps_its_words",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF (NEW.text, NEW.school_id, NEW.origin, NEW.origin_in_words)
            IS DISTINCT FROM (OLD.text, OLD.school_id, OLD.origin, OLD.origin_in_words)
            OR (OLD.consent IN ('refused', 'withdrawn') AND NEW.consent <> OLD.consent) THEN
            RAISE EXCEPTION 'A quotation keeps its words, and a no stays a no.' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    """,
)


@keep_history(exclude=["figures", "facts"])
class ImpactReport(Owned):
    """One version of a year's report. A new version never overwrites the old, and triggers keep a released one as it is."""

    # The calendar year in which the academic year began.
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField(default=1)
    stage = models.CharField(max_length=10, choices=ImpactReportStage, default=ImpactReportStage.DRAFT)
    # Why there is a new version.
    because = models.CharField(max_length=300, blank=True)
    # When the board meets that reads it.
    board_on = models.DateField(null=True, blank=True)
    begun_at = models.DateTimeField(default=timezone.now)
    begun_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Until it is sent again: who gave it back, and what is asked for.
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    returned_because = models.CharField(max_length=1000, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # The year's figures as they were at the release, and what else was true then: `rules/facts.py`.
    figures = models.JSONField(default=dict, blank=True)
    facts = models.JSONField(default=dict, blank=True)

    class Meta:
        triggers: ClassVar = [_REPORT_STAYS, _REPORT_GOES_WITH_ITS_TRUST]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "year", "number"], name="an_impact_report_has_each_version_once"),
            models.UniqueConstraint(
                fields=["trust", "year"], condition=Q(stage__in=WRITTEN), name="one_version_of_an_impact_report_is_written_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["trust", "year"],
                condition=Q(stage=ImpactReportStage.RELEASED),
                name="one_version_of_an_impact_report_is_the_newest",
            ),
            models.CheckConstraint(
                name="an_impact_report_is_released_iff_it_says_by_whom",
                condition=Q(stage__in=OUT, released_at__isnull=False, released_by__isnull=False, checked_by__isnull=False)
                | (~Q(stage__in=OUT) & Q(released_at=None, released_by=None)),
            ),
            models.CheckConstraint(
                name="nobody_checks_the_impact_report_that_they_sent", condition=Q(checked_by=None) | ~Q(checked_by=models.F("sent_by"))
            ),
            models.CheckConstraint(
                name="a_correction_of_an_impact_report_says_why", condition=Q(number=1, because="") | (Q(number__gt=1) & ~Q(because=""))
            ),
            models.CheckConstraint(
                name="an_impact_report_given_back_says_why",
                condition=Q(returned_at=None, returned_by=None, returned_because="")
                | (Q(returned_at__isnull=False, returned_by__isnull=False) & ~Q(returned_because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Impact report {self.year}, version {self.number}"


@keep_history()
class ImpactReportSection(Passage):
    """A section's place, whether it is taken in, and the lead's words."""

    longest = LONGEST_SECTION

    report = OwnedForeignKey(ImpactReport, on_delete=models.CASCADE, related_name="sections")
    key = models.CharField(max_length=16, choices=SectionKey)
    position = models.PositiveSmallIntegerField()
    is_chosen = models.BooleanField(default=True)

    class Meta:
        triggers: ClassVar = list(_parts_stay("impact_sections"))
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "report", "key"], name="an_impact_report_has_each_section_once")]

    def __str__(self) -> str:
        return self.get_key_display()


@keep_history()
class Quotation(Owned):
    """Words of a school, and what its head says to their being printed. All versions of a year's report share them."""

    text = models.CharField(max_length=LONGEST_QUOTATION)
    school = OwnedForeignKey(School, on_delete=models.PROTECT, related_name="+")
    origin = models.CharField(max_length=14, choices=Origin)
    # The row that it was taken from; none for what was typed.
    origin_id = models.BigIntegerField(null=True, blank=True)
    # "Review report, released on 3 March 2026".
    origin_in_words = models.CharField(max_length=200)
    consent = models.CharField(max_length=10, choices=Consent, default=Consent.ASKED)
    asked_at = models.DateTimeField()
    asked_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    refused_because = models.CharField(max_length=500, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        triggers: ClassVar = [_WORDS_STAY]
        indexes: ClassVar = [models.Index(fields=["trust", "school"], name="quotations_of_a_school")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_answer_to_a_quotation_says_by_whom",
                condition=Q(consent=Consent.ASKED, answered_at=None, answered_by=None)
                | (~Q(consent=Consent.ASKED) & Q(answered_at__isnull=False, answered_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="a_refused_quotation_says_why",
                condition=(Q(consent=Consent.REFUSED) & ~Q(refused_because="")) | (~Q(consent=Consent.REFUSED) & Q(refused_because="")),
            ),
            models.CheckConstraint(
                name="a_withdrawn_consent_says_by_whom",
                condition=Q(consent=Consent.WITHDRAWN, withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                | (~Q(consent=Consent.WITHDRAWN) & Q(withdrawn_at=None, withdrawn_by=None)),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class QuotedQuerySet(models.QuerySet["Quoted"]):
    """Which of them."""

    def standing(self) -> "QuotedQuerySet":
        """Not taken out again."""
        return self.filter(removed_at=None)

    def printed(self) -> "QuotedQuerySet":
        """In versions that are out: to which the head had consented at the release, whatever was said since."""
        at = models.F("report__released_at")
        given = Q(quotation__consent=Consent.GIVEN) | Q(quotation__consent=Consent.WITHDRAWN, quotation__withdrawn_at__gt=at)
        return self.standing().filter(given, quotation__answered_at__lte=at, report__stage__in=OUT)

    def consented(self) -> "QuotedQuerySet":
        """To which the head consents now."""
        return self.standing().filter(quotation__consent=Consent.GIVEN)


@keep_history()
class Quoted(Owned):
    """That a version quotes something, beside one of its sections.

    A released version prints those to which the head had consented when it was released: `queries/reading.py`.
    """

    report = OwnedForeignKey(ImpactReport, on_delete=models.CASCADE, related_name="quoted")
    quotation = OwnedForeignKey(Quotation, on_delete=models.PROTECT, related_name="quoted")
    section = models.CharField(max_length=16, choices=SectionKey)
    # Taken out of the version again before its release.
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = owned_manager(QuotedQuerySet)

    class Meta:
        triggers: ClassVar = list(_parts_stay("quotations"))
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "report", "quotation"], condition=Q(removed_at=None), name="an_impact_report_quotes_the_same_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.quotation}"


class ImpactReportReading(Owned):
    """That somebody opened a released version for the first time."""

    report = OwnedForeignKey(ImpactReport, on_delete=models.CASCADE, related_name="readings")
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "report", "membership"], name="a_first_reading_of_an_impact_report_is_logged_once"),
        ]

    def __str__(self) -> str:
        return f"{self.report} by {self.membership}"
