"""Rounds of random deeds by random people: no version leaves its life's table, what is out stays, and only consented words are printed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from reports.impact.actions import beginning, consenting, handing, quoting, releasing, writing
from reports.impact.enums import OUT, WRITTEN, Consent, SectionKey, Way
from reports.impact.queries.reading import ReleasedImpact, released_impact
from reports.impact.rules.lives import NEXT_CONSENTS, NEXT_STAGES
from reports.models import ImpactReport, ImpactReportSection, Quotation
from schools.tenancy.standing import acting_in
from schools.web.errors import Refusal
from tests.factories import impact_reports
from tests.reports.impact.conftest import Desk, desk

LEADS, CHECKERS = {"lead", "other_lead"}, {"lead", "other_lead", "central"}
# Leads more often, or hardly anything would happen.
WHO = st.sampled_from(("lead", "lead", "other_lead", "central", "central", "head", "leader", "trustee"))
KEYS = st.sampled_from(SectionKey)


class Deeds(RuleBasedStateMachine):
    """Deeds on one year's report."""

    made: ClassVar[Desk]
    reached: ClassVar[set[str]]

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.stages: dict[int, str] = {}
        self.consents: dict[int, str] = {}
        self.released: dict[int, ReleasedImpact] = {}
        report = impact_reports.report(self.made.lead)
        for text in ("Four", "Five", "Six"):
            impact_reports.quotation(report, self.made.school, text)

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def rows(self) -> list[ImpactReport]:
        with acting_in(self.made.trust.pk):
            return list(ImpactReport.objects.order_by("number"))

    def attempt(self, who: str, may: set[str], deed: Callable[..., Any], **given: Any) -> None:
        """Do it to the newest version; whoever may not is refused."""
        try:
            self.made.do(deed, getattr(self.made, who), **{"report_id": self.rows()[-1].pk} | given)
        except Refusal:
            return
        assert who in may, (who, deed)

    @rule(who=WHO, key=KEYS, text=st.sampled_from(("", "Words.", "Words.", "Other words.")))
    def write(self, who: str, key: str, text: str) -> None:
        with acting_in(self.made.trust.pk):
            version = ImpactReportSection.objects.get(report=self.rows()[-1], key=key).version
        self.attempt(who, CHECKERS, writing.write_section, key=key, text=text, based_on=version)

    @rule(who=WHO, key=KEYS, way=st.sampled_from(Way))
    def place(self, who: str, key: str, way: Way) -> None:
        self.attempt(who, CHECKERS, writing.place_section, key=key, way=way)

    @rule()
    def hand_on(self) -> None:
        """What comes next, by whom it is for: by chance alone few reports would ever be released."""
        row = self.rows()[-1]
        if row.stage == "draft":
            self.attempt("lead", LEADS, handing.send_to_check)
        elif row.stage in OUT:
            self.attempt("lead", LEADS, beginning.begin_version, because="A figure was wrong.")
        elif row.checked_at is None:
            self.attempt("central", CHECKERS, handing.mark_checked)
        else:
            self.attempt("other_lead", LEADS, releasing.release_report)

    @rule(who=WHO)
    def send(self, who: str) -> None:
        self.attempt(who, LEADS, handing.send_to_check)

    @rule(who=WHO)
    def check(self, who: str) -> None:
        self.attempt(who, CHECKERS, handing.mark_checked)

    @rule(who=WHO, takes=st.booleans())
    def give_back(self, who: str, takes: bool) -> None:
        if takes:
            self.attempt(who, LEADS, handing.take_back)
        else:
            self.attempt(who, CHECKERS, handing.give_back, because="More.")

    @rule(who=WHO)
    def release(self, who: str) -> None:
        self.attempt(who, LEADS, releasing.release_report)

    @rule(who=WHO)
    def correct(self, who: str) -> None:
        self.attempt(who, LEADS, beginning.begin_version, because="A figure was wrong.")

    @rule(who=WHO, text=st.sampled_from(("One", "Two", "Three")))
    def quote(self, who: str, text: str) -> None:
        given = {"section": SectionKey.VOICE, "school_id": self.made.school.pk, "words": "At a meeting", "text": text}
        self.attempt(who, LEADS, quoting.quote_typed, **given)

    @rule(which=st.integers(0, 5), is_yes=st.sampled_from((False, True, False)))
    def answer(self, which: int, is_yes: bool) -> None:
        """Yes or no to what is asked, and no more to what was agreed to."""
        with acting_in(self.made.trust.pk):
            rows = list(Quotation.objects.order_by("pk"))
        row = rows[which % len(rows)]
        no = Consent.WITHDRAWN if row.consent == Consent.GIVEN else Consent.REFUSED
        self._answer(row.pk, Consent.GIVEN if is_yes else no)

    @rule(which=st.integers(0, 2), consent=st.sampled_from(Consent))
    def answer_anything(self, which: int, consent: Consent) -> None:
        with acting_in(self.made.trust.pk):
            row = Quotation.objects.order_by("-pk")[which]
        self._answer(row.pk, consent)

    def _answer(self, quotation_id: int, consent: Consent) -> None:
        try:
            self.made.do(consenting.answer_consent, self.made.head, quotation_id=quotation_id, consent=consent, because="So.")
        except Refusal:
            return

    @invariant()
    def each_version_keeps_to_its_life(self) -> None:
        rows = self.rows()
        assert sum(row.stage in WRITTEN for row in rows) <= 1
        assert sum(row.stage == "released" for row in rows) <= 1
        for row in rows:
            before = self.stages.get(row.pk, "draft")
            assert row.stage == before or row.stage in NEXT_STAGES[before]
            assert row.checked_by_id is None or row.checked_by_id != row.sent_by_id
            self.stages[row.pk] = row.stage
        self.reached.update(self.stages.values())

    @invariant()
    def each_consent_keeps_to_its_life(self) -> None:
        with acting_in(self.made.trust.pk):
            now = dict(Quotation.objects.values_list("pk", "consent"))
        for pk, consent in now.items():
            before = self.consents.get(pk, "asked")
            assert consent == before or consent in NEXT_CONSENTS[before]
        self.consents = now
        self.reached.update(now.values())

    @invariant()
    def what_is_out_stays_but_for_the_mark_of_a_withdrawn_consent(self) -> None:
        for row in self.rows():
            if row.stage in OUT:
                with acting_in(self.made.trust.pk):
                    now = released_impact(row.pk)
                assert now is not None
                unmarked = replace(now, quotations=tuple(replace(one, withdrawn_on=None) for one in now.quotations))
                assert self.released.setdefault(row.pk, unmarked) == unmarked


@pytest.mark.django_db
def test_random_deeds_break_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    # What the figures are is of no matter here, and reckoning them takes long.
    monkeypatch.setattr(releasing, "year_figures", impact_reports.figures)
    Deeds.made, Deeds.reached = desk(), set()
    run_state_machine_as_test(
        Deeds,
        settings=settings(
            max_examples=8, stateful_step_count=35, deadline=None, derandomize=True, database=None, suppress_health_check=[*HealthCheck]
        ),
    )
    assert Deeds.reached == {*NEXT_STAGES, *NEXT_CONSENTS}
