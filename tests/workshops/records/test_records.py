"""The record of a workshop that is over: who reads what of it, its files, opening it again, what its leader learned."""

from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from celery import current_app
from django.conf import settings
from django.test import Client
from django.utils import timezone
from docx import Document

from reports.models import Document as Made
from reviews.assignments.enums import AssignmentStage
from reviews.models import Assignment
from schools.models import News
from schools.web.errors import NotFound, NotYours, WrongStage
from tests.factories import people, workshops
from tests.queries import queries_of
from tests.workshops.conftest import Hall, make_hall
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.models import Commitment, LearnedNote, Step, WorkshopRecord
from workshops.records.actions.after import note_learned, reopen_workshop
from workshops.records.actions.keeping import keep_record
from workshops.rooms.actions.opening import close
from workshops.rooms.enums import CardKind

pytestmark = pytest.mark.django_db
NASTY = "4,000 characters? <script>alert(1)</script> 🎈 مرحبا\x0b\uffff end"


@pytest.fixture
def held(db: None) -> Hall:
    """A closed workshop with a card of each fate, and a commitment."""
    hall = make_hall(WorkshopStage.CLOSED, place="Hall\x01")
    assert hall.workshop is not None
    writing, ideas = (workshops.step(hall.workshop, kind) for kind in (StepKind.WRITING, StepKind.IDEAS))
    hall.inside(lambda: Step.objects.filter(pk=writing.pk).update(stage=StepStage.DONE, began_at=timezone.now(), ended_at=timezone.now()))
    workshops.card(writing, "We read aloud.")
    workshops.card(writing, "Taken back.", removed_at=timezone.now())
    gone: dict[str, Any] = {
        "hidden_at": timezone.now(),
        "hidden_by_id": hall.champion.membership_id,
        "hidden_because": "It names somebody.",
    }
    workshops.card(writing, "Unkind words.", **gone)
    workshops.card(ideas, NASTY, CardKind.IDEA)
    hall.inside(
        lambda: Commitment.objects.create(
            workshop=hall.workshop, client_id=uuid4(), position=1, what="Write one page.", who="Bram", how_known="It hangs there."
        )
    )
    return hall


def test_everybody_of_the_host_reads_all_of_it_but_what_was_hidden(client: Client, held: Hall) -> None:
    for who in (held.champion, held.head, held.staff, held.lead):
        body = people.sign_in(client, who).get(held.url("record/")).content.decode()
        told = ["We read aloud." in body, "&lt;script&gt;alert(1)" in body, "Write one page." in body, "Taken back." in body]
        assert told == [True, True, True, False], who.name
        assert ("Unkind words." in body, "It names somebody." in body) == ((True, True) if who is held.lead else (False, False))
        assert ("reopen/" in body) == (who is held.champion)


@pytest.mark.parametrize("more", [0, 2])
def test_it_asks_as_few_queries_for_many_cards(client: Client, held: Hall, more: int) -> None:
    for number in range(more):
        workshops.card(workshops.step(held.now(), StepKind.IDEAS), f"Idea {number}", CardKind.IDEA)
    assert len(queries_of(people.sign_in(client, held.head), held.url("record/"))) == 8


def test_the_word_file_reads_back_equal_and_holds_nothing_hidden(client: Client, held: Hall) -> None:
    answer = people.sign_in(client, held.staff).get(held.url("record/word/"))
    read = Document(BytesIO(answer.content))
    said = [paragraph.text for paragraph in read.paragraphs]
    assert NASTY.replace("\x0b\uffff", "") in " ".join(said)
    assert [cell.text for cell in read.tables[0].rows[1].cells] == ["Write one page.", "Bram", "", "It hangs there."]
    assert not any("Unkind" in text or "Taken back" in text for text in said)


def hear(kind: str) -> None:
    """Do what the workers would with news of one kind."""
    current_app.loader.import_default_modules()
    for news in News.objects.filter(kind=kind, handled_at=None):
        current_app.tasks[settings.NEWS_ROUTES[kind]](news.pk)


def test_each_closing_is_kept_once_told_and_printed(held: Hall) -> None:
    held.inside(keep_record, workshop_id=held.now().pk)
    assert held.inside(keep_record, workshop_id=held.now().pk) is None
    sentence = "The record of the Improvement Workshop at Ash School is there."
    assert held.told() == {name: [sentence] for name in ("Ike Champion", "Hedda Head", "Sam Staff", "Lea Lead")}
    held.do(reopen_workshop, because="A promise was forgotten.")
    row = held.now()
    now = [step for step in held.steps() if step.stage == StepStage.NOW]
    assert (row.stage, row.closed_at, row.reopened_because) == (WorkshopStage.LIVE, None, "A promise was forgotten.")
    assert [step.kind for step in now] == [StepKind.WRITING]
    assert held.inside(keep_record, workshop_id=row.pk) is None
    with pytest.raises(WrongStage):
        held.do(reopen_workshop, because="Again.")
    held.do(close)
    hear("workshops.workshop_is_over")
    hear("workshops.record_is_there")
    kept = held.inside(lambda: list(WorkshopRecord.objects.order_by("number").values_list("pk", "number", "because")))
    made = held.inside(
        lambda: list(Made.objects.filter(kind="workshop_record").order_by("subject_id").values_list("subject_id", flat=True))
    )
    assert [(number, because) for _, number, because in kept] == [(1, ""), (2, "A promise was forgotten.")]
    assert made == [pk for pk, _, _ in kept]


def test_a_rehearsal_keeps_no_record(hall: Hall) -> None:
    rehearsal = workshops.workshop(hall.review, WorkshopStage.CLOSED, is_rehearsal=True)
    assert hall.inside(keep_record, workshop_id=rehearsal.pk) is None


def test_who_may_not_open_it_again_is_told_and_an_open_one_has_no_record(client: Client, held: Hall) -> None:
    for who in (held.head, held.lead):
        with pytest.raises(NotYours):
            held.do(reopen_workshop, who, because="So.")
    people.sign_in(client, held.champion)
    assert "Say why" in client.post(held.url("reopen/"), {"because": " "}).content.decode()
    assert client.post(held.url("reopen/"), {"because": "A promise was forgotten."}).status_code == 302
    for rest in ("record/", "record/word/", "record/pdf/", "reopen/", "learned/"):
        assert client.get(held.url(rest)).status_code == 409, rest


def test_what_the_champion_learned_is_theirs_alone_and_both_texts_are_kept(client: Client, held: Hall) -> None:
    assert held.do(note_learned, values={"learned": "Wait longer."}, seen={"learned": ""}) == {}
    others = held.do(note_learned, values={"learned": "Ask more."}, seen={"learned": ""})
    assert others["learned"].text == "Wait longer."
    with pytest.raises(NotFound):
        held.do(note_learned, held.lead, values={"learned": "x"}, seen={"learned": ""})
    for who in (held.head, held.lead, held.staff):
        assert people.sign_in(client, who).get(held.url("learned/")).status_code == 404
        assert "Wait longer." not in client.get(held.url("record/")).content.decode()
    assert "Wait longer." in people.sign_in(client, held.champion).get(held.url("learned/")).content.decode()


def test_who_leads_after_a_champion_finds_an_own_empty_note_and_theirs_is_kept(client: Client, held: Hall) -> None:
    held.do(note_learned, values={"learned": "Wait longer."}, seen={"learned": ""})
    held.inside(lambda: Assignment.objects.update(stage=AssignmentStage.REPLACED, because="Ill."))
    successor = workshops.champion(held.review, "Su Cessor")
    assert people.sign_in(client, held.champion).get(held.url("learned/")).status_code == 404
    page = people.sign_in(client, successor).get(held.url("learned/"))
    assert (page.status_code, b"Wait longer." in page.content) == (200, False)
    assert held.do(note_learned, successor, values={"learned": "Ask more."}, seen={"learned": ""}) == {}
    assert held.inside(lambda: sorted(LearnedNote.objects.values_list("by__person__name", "text"))) == [
        ("Ike Champion", "Wait longer."), ("Su Cessor", "Ask more."),
    ]  # fmt: skip
