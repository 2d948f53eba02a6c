"""Leading a room: its course, who holds the console, what is entered for others, what is hidden, how it ends."""

import re
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reviews.models import Review
from schools.models import News
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, workshops
from tests.queries import MOST, queries_of
from tests.workshops.rooms.conftest import Cast
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.models import Card, CardGroup, CheckOut, Commitment, JoinCode, Participant, Step, Vote, Workshop
from workshops.rooms.actions import agenda, committing, for_others, grouping, moderating, moving, opening, weighing
from workshops.rooms.actions.voting import put_dots
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.projector import wall_of
from workshops.rooms.queries.reading import room_of
from workshops.rooms.views.leading import BUTTONS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _inside(review: Review):  # type: ignore[no-untyped-def]
    with acting_in(review.trust_id):
        yield


def stages(workshop: Workshop) -> str:
    """The stage of each step by its first letter, in their order."""
    return "".join(step.stage[0] for step in Step.objects.filter(workshop=workshop.pk).order_by("position"))


def now(workshop: Workshop) -> Step:
    return Step.objects.get(workshop=workshop.pk, stage=StepStage.NOW)


def test_a_workshop_runs_from_the_first_step_to_its_end(review: Review, cast: Cast) -> None:
    workshop = workshops.workshop(review, kinds=[StepKind.WELCOME, StepKind.WRITING, StepKind.CHECK_OUT])
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    opening.open_room(**ask)
    assert len(JoinCode.objects.get(workshop_id=workshop.pk).code) == 6
    opening.begin(**ask)
    first = now(workshop).pk
    moving.next_step(**ask, after=first)
    # Pressed twice, or on two screens.
    moving.next_step(**ask, after=first)
    assert stages(workshop) == "dnw"
    moving.go_to_step(**ask, step=first)
    assert stages(workshop) == "nww"
    moving.next_step(**ask, after=first)
    agenda.add_step(**ask, kind="evidence", title="", minutes=5, prompt="")
    assert stages(workshop) == "dnww"
    last = Step.objects.get(workshop=workshop.pk, position=4)
    agenda.order_step(**ask, step=last.pk, to="up")
    agenda.skip_step(**ask, step=last.pk)
    assert stages(workshop) == "dnsw"
    agenda.take_step_in(**ask, step=last.pk)
    opening.close(**ask)
    assert stages(workshop) == "ddss"
    assert Workshop.objects.get(pk=workshop.pk).stage == WorkshopStage.CLOSED
    assert News.objects.filter(kind="workshops.workshop_closed", subject_id=workshop.pk).count() == 1
    with pytest.raises(WrongStage):
        opening.begin(**ask)


def test_whoever_takes_over_leads_at_once_and_the_other_can_take_back(workshop: Workshop, cast: Cast) -> None:
    opening.open_room(by=cast.champion, workshop_id=workshop.pk)
    with pytest.raises(NotYours, match="Lucja Wojcik leads from another screen now"):
        opening.begin(by=cast.helper, workshop_id=workshop.pk)
    opening.take_over(by=cast.helper, workshop_id=workshop.pk)
    opening.begin(by=cast.helper, workshop_id=workshop.pk)
    with pytest.raises(NotYours, match="Take over to lead from this one"):
        moving.pause(by=cast.champion, workshop_id=workshop.pk)
    opening.take_over(by=cast.champion, workshop_id=workshop.pk)
    moving.pause(by=cast.champion, workshop_id=workshop.pk)
    assert Workshop.objects.get(pk=workshop.pk).paused_at is not None


def test_a_pause_is_not_counted(review: Review, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop = workshops.workshop(review, at=StepKind.WELCOME)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    began = timezone.now()
    minutes = iter((5, 15, 20))
    monkeypatch.setattr(moving.timezone, "now", lambda: began + timedelta(minutes=next(minutes)))
    moving.pause(**ask)
    moving.resume(**ask)
    first = now(workshop)
    moving.next_step(**ask, after=first.pk)
    monkeypatch.undo()
    step = next(step for step in room_of(workshop.pk).steps if step.pk == first.pk)
    assert round(step.seconds(began) / 60) == 10


def test_nobody_can_touch_what_is_not_shown_yet(review: Review, cast: Cast) -> None:
    workshop = workshops.workshop(review, at=StepKind.WRITING)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    step = workshops.step(workshop, StepKind.WRITING)
    card = workshops.card(step, participant=workshops.participant(workshop))
    with pytest.raises(NotFound):
        moderating.hide_card(**ask, card=card.pk, because="Unkind.")
    grouping.make_group(**ask, name="Books")
    group = CardGroup.objects.get().pk
    with pytest.raises(BadInput, match="Tick at least one card"):
        grouping.put_cards(**ask, group=group, cards=[card.pk])
    moving.reveal(**ask, step=step.pk, round=1)
    moderating.hide_card(**ask, card=card.pk, because="Unkind.")
    assert "We read aloud" not in str(wall_of(room_of(workshop.pk)))
    moderating.show_card(**ask, card=card.pk)
    assert "We read aloud" in str(wall_of(room_of(workshop.pk)))


def test_dots_on_a_hidden_idea_go_back_nothing_is_promised_from_it_and_who_is_sent_out_has_none(
    client: Client, review: Review, cast: Cast
) -> None:
    workshop = workshops.workshop(review, at=StepKind.VOTING)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    ideas, voting = (workshops.step(workshop, kind) for kind in (StepKind.IDEAS, StepKind.VOTING))
    Step.objects.filter(pk=ideas.pk).update(revealed_at=timezone.now())
    unkind, kind = (workshops.card(ideas, text, CardKind.IDEA) for text in ("Unkind", "Kind"))
    guest = workshops.guest(workshops.participant(workshop))
    put_dots(by=guest, step_id=voting.pk, card_id=unkind.pk, dots=3)
    moderating.hide_card(**ask, card=unkind.pk, because="Unkind.")
    put_dots(by=guest, step_id=voting.pk, card_id=kind.pk, dots=3)
    moderating.show_card(**ask, card=unkind.pk)
    stranger = workshops.guest(workshops.participant(workshop))
    put_dots(by=stranger, step_id=voting.pk, card_id=unkind.pk, dots=3)
    CheckOut.objects.create(workshop=workshop, participant_id=stranger.participant_id, word="Rubbish")
    moderating.send_out(**ask, person=stranger.participant_id)
    assert room_of(workshop.pk).check_outs == ()
    moving.reveal(**ask, step=voting.pk, round=1)
    assert [(bar.text, bar.dots) for bar in wall_of(room_of(workshop.pk)).bars] == [("Kind", 3), ("Unkind", 0)]
    promise = workshops.commitment(workshop, card=unkind)
    moderating.hide_card(**ask, card=unkind.pk, because="Unkind.")
    with pytest.raises(BadInput, match="not there any more"):
        committing.enter_commitment(**ask, client_id=uuid4(), what="Do it", card_id=unkind.pk)
    plan = workshops.plan(review)
    action = workshops.action(plan, commitment=promise)
    kwargs = {"trust_slug": cast.head.trust_slug, "plan_id": plan.pk, "action_id": action.pk}
    assert b"Unkind" not in people.sign_in(client, cast.head).get(reverse("workshops:action", kwargs=kwargs)).content


@pytest.mark.parametrize("kind", [StepKind.IDEAS, StepKind.VOTING, StepKind.GRID])
def test_an_idea_is_hidden_and_shown_again_from_every_list_in_which_it_stands(
    client: Client, review: Review, cast: Cast, kind: StepKind
) -> None:
    workshop = workshops.workshop(review, at=kind)
    ideas = workshops.step(workshop, StepKind.IDEAS)
    Step.objects.filter(pk=ideas.pk).update(revealed_at=timezone.now())
    idea = workshops.card(ideas, "Unkind", CardKind.IDEA)
    people.sign_in(client, cast.champion)
    url = f"/{cast.champion.trust_slug}/workshops/{workshop.pk}/console/"
    for deed, told in (("hide_card", "Hide it"), ("show_card", "Show it again"), ("", "Hide it")):
        page = client.get(url).content.decode()
        offered = re.findall(rf'action="{url}(?:do/)?(\w+)/"[^>]*>[^>]*>\s*<input type="hidden" name="card" value="{idea.pk}">', page)
        assert (deed or "hide_card") in offered
        assert told in page
        if deed:
            client.post(
                reverse("workshops:lead_room", args=(cast.champion.trust_slug, workshop.pk, deed)), {"card": idea.pk, "because": "So."}
            )


def test_why_is_asked_into_the_chosen_answer(review: Review, cast: Cast) -> None:
    workshop = workshops.workshop(review, at=StepKind.CAUSES)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    step = workshops.step(workshop, StepKind.CAUSES)
    guest = workshops.participant(workshop, finished=step)
    card = workshops.card(step, "Nobody has time.", CardKind.CAUSE)
    with pytest.raises(WrongStage, match="Show the answers first"):
        weighing.ask_why(**ask, round=1)
    moving.reveal(**ask, step=step.pk, round=1)
    with pytest.raises(WrongStage, match="Choose first which answer"):
        weighing.ask_why(**ask, round=1)
    weighing.choose_answer(**ask, card=card.pk)
    weighing.ask_why(**ask, round=1)
    weighing.ask_why(**ask, round=1)
    step.refresh_from_db()
    assert (step.round, step.revealed_at, Participant.objects.get(pk=guest.pk).finished_id) == (2, None, None)
    assert wall_of(room_of(workshop.pk)).whys == ("Nobody has time.",)


def test_somebody_without_a_device_counts_as_much(review: Review, cast: Cast) -> None:
    workshop = workshops.workshop(review, at=StepKind.IDEAS)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    mary = for_others.add_person(**ask, name="Mary")
    assert for_others.add_person(**ask, name="mary").name == "mary 2"
    for client_id in [uuid4()] * 2:
        for_others.enter_card(**ask, client_id=client_id, kind="idea", text="Books by the door", person=mary.pk)
    with pytest.raises(NotFound):
        for_others.enter_card(**ask, client_id=uuid4(), kind="idea", text="x", person=workshops.participant(workshop).pk)
    step, card = now(workshop), Card.objects.get(workshop=workshop.pk)
    moving.reveal(**ask, step=step.pk, round=1)
    moving.next_step(**ask, after=step.pk)
    voting = now(workshop)
    for hands in (7, 4):
        weighing.count_hands(**ask, step=voting.pk, hands={card.pk: hands})
    assert list(Vote.objects.values_list("participant", "dots")) == [(None, 4)]
    assert (wall_of(room_of(workshop.pk)).bars, wall_of(room_of(workshop.pk)).is_hidden) == ((), True)
    moving.reveal(**ask, step=voting.pk, round=1)
    assert [(bar.text, bar.dots) for bar in wall_of(room_of(workshop.pk)).bars] == [("Books by the door", 4)]


def test_two_who_change_a_commitment_both_keep_their_words(workshop: Workshop, review: Review, cast: Cast) -> None:
    Workshop.objects.filter(pk=workshop.pk).update(stage="live")
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    committing.enter_commitment(**ask, client_id=uuid4(), what="Read aloud", how_known="We hear it")
    row = Commitment.objects.get()
    seen = committing.values_of(row)
    assert committing.edit_commitment(**ask, commitment_id=row.pk, values=seen | {"what": "Read aloud daily"}, seen=seen).others == {}
    saved = committing.edit_commitment(**ask, commitment_id=row.pk, values=seen | {"what": "Sing"}, seen=seen)
    assert (saved.others["what"].text, Commitment.objects.get().what) == ("Read aloud daily", "Read aloud daily")
    with pytest.raises(BadInput, match="This day is over"):
        committing.edit_commitment(**ask, commitment_id=row.pk, values=seen | {"by_when": date(2020, 1, 1)}, seen=seen)


def test_a_check_back_is_on_a_school_day_ahead(workshop: Workshop, cast: Cast) -> None:
    today = timezone.localdate()
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    for day, why in ((today, "not ahead of us"), (saturday, "is a Saturday"), (date(today.year + 1, 12, 25), "Christmas Day")):
        with pytest.raises(BadInput, match=why):
            committing.set_check_back(by=cast.champion, workshop_id=workshop.pk, on=day)


def test_every_button_is_for_those_who_lead_alone(client: Client, workshop: Workshop, cast: Cast) -> None:
    for who in (cast.head, cast.lead):
        people.sign_in(client, who)
        kwargs = {"trust_slug": who.trust_slug, "workshop_id": workshop.pk}
        answers = {deed: client.post(reverse("workshops:lead_room", kwargs={**kwargs, "deed": deed})).status_code for deed in BUTTONS}
        assert set(answers.values()) == {404}, answers


def test_buttons_work_without_scripts_and_say_what_was_wrong(client: Client, workshop: Workshop, cast: Cast) -> None:
    opening.open_room(by=cast.champion, workshop_id=workshop.pk)
    people.sign_in(client, cast.champion)
    kwargs = {"trust_slug": cast.champion.trust_slug, "workshop_id": workshop.pk, "deed": "add_person"}
    url = reverse("workshops:lead_room", kwargs=kwargs)
    assert b"Type a name first." in client.post(url, {"name": " "}, follow=True).content
    assert b"You write for them." in client.post(url, {"name": "Mary"}, follow=True).content
    assert client.post(url, {}, headers={"accept": "application/json"}).json()["problem"] == "Type a name first."
    agree = reverse("workshops:lead_room", kwargs={**kwargs, "deed": "set_check_back"})
    assert b"Give a day before 2100." in client.post(agree, {"on": "9999-12-31"}, follow=True).content


@pytest.mark.parametrize("kind", [StepKind.WRITING, StepKind.CAUSES, StepKind.IDEAS, StepKind.VOTING])
def test_no_screen_of_those_who_lead_tells_anything_before_the_reveal(client: Client, review: Review, cast: Cast, kind: StepKind) -> None:
    workshop = workshops.workshop(review, at=kind, co_facilitator_id=cast.helper.membership_id, is_anonymous=False)
    ideas, here = workshops.step(workshop, StepKind.IDEAS), workshops.step(workshop, kind)
    if kind == StepKind.VOTING:
        Step.objects.filter(pk=ideas.pk).update(revealed_at=timezone.now())
    guest = workshops.participant(workshop)
    card = workshops.card(ideas if kind == StepKind.VOTING else here, "Zebra", CardKind.IDEA, participant=guest)
    if kind == StepKind.VOTING:
        Vote.objects.create(step=here, card=card, participant=None, dots=29311)
        Vote.objects.create(step=here, card=card, participant=guest, dots=1733)
    secret = re.compile(r"\b(29311|1733|31044)\b" if kind == StepKind.VOTING else "Zebra")
    names = ("console", "console_fragment", "projector", "projector_fragment", "close_room", "workshop")
    for who in (cast.champion, cast.helper):
        people.sign_in(client, who)
        for name in names:
            url = reverse(f"workshops:{name}", kwargs={"trust_slug": who.trust_slug, "workshop_id": workshop.pk})
            answer = client.get(url)
            assert (answer.status_code, secret.search(answer.content.decode())) == (200, None), name


@pytest.mark.parametrize("kind", list(StepKind))
def test_console_and_projector_ask_the_same_number_of_queries(client: Client, review: Review, cast: Cast, kind: StepKind) -> None:
    workshop = workshops.workshop(review, at=kind)
    Workshop.objects.filter(pk=workshop.pk).update(console_by=cast.champion.membership_id)
    people.sign_in(client, cast.champion)
    urls = [
        reverse(f"workshops:{name}", kwargs={"trust_slug": cast.champion.trust_slug, "workshop_id": workshop.pk})
        for name in ("console", "projector")
    ]
    counts = []
    for number in (1, 2):
        for _ in range(number):
            guest = workshops.participant(workshop)
            for step_kind, card_kind in ((StepKind.WRITING, "works"), (StepKind.CAUSES, "cause"), (StepKind.IDEAS, "idea")):
                workshops.card(workshops.step(workshop, step_kind), kind=CardKind(card_kind), participant=guest)
        counts.append([len(queries_of(client, url)) for url in urls])
    assert counts[0] == counts[1]
    assert max(counts[0]) <= MOST
