"""Steps are added, moved, changed and taken out, in a workshop and in a template; templates are whose they are."""

import pytest

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, workshops
from tests.workshops.conftest import Hall, make_hall
from workshops.agendas.actions.steps import add_step, change_step, move_step, remove_step, use_template
from workshops.agendas.actions.templates import keep_template, remove_template, rename_template
from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.agendas.queries.templates import lines_of, templates_of
from workshops.agendas.rules.script import SCRIPT, Line

pytestmark = pytest.mark.django_db
LINE = Line("ideas", "More ideas", 6, "", "", "Only I read this.")


def titles(hall: Hall) -> list[str]:
    return [step.title for step in hall.steps()]


def names(hall: Hall, who: Member) -> list[str]:
    return list(hall.ask(lambda by: [row.name for row in templates_of(by)], who))


def test_a_step_is_added_moved_changed_and_taken_out(hall: Hall) -> None:
    made = hall.do(add_step, line=LINE)
    assert titles(hall)[-1] == "More ideas"
    for _ in range(2):
        hall.do(move_step, step_id=made.pk, places=-1)
    assert titles(hall)[-3:] == ["More ideas", "Check-back date", "Check-out"]
    seen = {"title": "More ideas", "minutes": 6, "purpose": "", "prompt": "", "cue": "Only I read this."}
    assert hall.do(change_step, step_id=made.pk, values=seen | {"minutes": 9}, seen=seen) == {}
    others = hall.do(change_step, step_id=made.pk, values=seen | {"minutes": 7}, seen=seen)
    assert others["minutes"].text == "9"
    hall.do(remove_step, step_id=made.pk)
    assert titles(hall) == [line.title for line in SCRIPT]
    with pytest.raises(NotFound):
        hall.do(remove_step, step_id=made.pk)


def test_the_last_step_stays_and_another_workshops_is_not_there(hall: Hall) -> None:
    other = workshops.workshop(workshops.review(hall.trust), kinds=[StepKind.IDEAS])
    foreign = workshops.step(other, StepKind.IDEAS)
    with pytest.raises(NotFound):
        hall.do(move_step, step_id=foreign.pk, places=1)
    template = workshops.template(hall.trust, kinds=[StepKind.IDEAS])
    hall.do(use_template, workshop_id=hall.now().pk, template_id=template.pk)
    (only,) = hall.steps()
    with pytest.raises(WrongStage, match="at least one step"):
        hall.do(remove_step, step_id=only.pk)


def test_only_who_leads_writes_the_agenda_and_only_before_it_begins(hall: Hall) -> None:
    for who in (hall.head, hall.lead):
        with pytest.raises(NotYours, match="prepare the workshop"):
            hall.do(add_step, who, line=LINE)
    live = make_hall(WorkshopStage.LIVE, "birch")
    with pytest.raises(WrongStage, match="at the console"):
        live.do(add_step, line=LINE)


def test_a_template_is_kept_for_oneself_or_for_all_and_begun_from(hall: Hall) -> None:
    hall.do(remove_step, step_id=hall.steps()[0].pk)
    mine = hall.do(keep_template, workshop_id=hall.now().pk, name="Brisk", is_trusts=False)
    hall.do(keep_template, workshop_id=hall.now().pk, name="Everybody's", is_trusts=True)
    colleague = workshops.champion(workshops.review(hall.trust))
    assert names(hall, hall.champion) == ["Everybody's", "Brisk"]
    assert names(hall, colleague) == ["Everybody's"]
    assert hall.ask(lines_of, None, mine.pk) == list(SCRIPT[1:])
    with pytest.raises(BadInput, match="of this name"):
        hall.do(keep_template, workshop_id=hall.now().pk, name="brisk", is_trusts=False)
    for deed in (remove_template, rename_template):
        given = {"name": "Mine now"} if deed is rename_template else {}
        with pytest.raises(NotFound):
            hall.do(deed, colleague, template_id=mine.pk, **given)
    with pytest.raises(NotYours):
        hall.do(keep_template, hall.head, workshop_id=hall.now().pk, name="Head's", is_trusts=False)


def test_a_templates_steps_are_written_as_a_workshops_are(hall: Hall) -> None:
    template = workshops.template(hall.trust, kinds=[StepKind.IDEAS, StepKind.COMMITMENTS])
    made = hall.do(add_step, template_id=template.pk, line=LINE)
    hall.do(move_step, template_id=template.pk, step_id=made.pk, places=-2)
    assert [line.title for line in hall.ask(lines_of, None, template.pk)] == ["More ideas", "Ideas", "Commitments"]
    with pytest.raises(NotYours):
        hall.do(remove_step, people.member(hall.trust, Role.SCHOOL_LEADER), template_id=template.pk, step_id=made.pk)
    hall.do(remove_template, template_id=template.pk)
    with pytest.raises(NotFound):
        hall.do(move_step, template_id=template.pk, step_id=made.pk, places=1)
