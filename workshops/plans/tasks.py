"""What happens to plans by itself."""

from celery import shared_task

from schools.outbox.tasks import news_task
from workshops.plans.actions import making, reminding, telling


@news_task("workshops.make_plan")
def make_plan(subject_id: int) -> None:
    """A workshop was closed."""
    making.make_plan_of_workshop(workshop_id=subject_id)


@news_task("workshops.see_to_plans")
def see_to_plans(subject_id: int) -> None:
    """A day has begun in a trust."""
    reminding.see_to_plans()


@shared_task(name="workshops.ask_for_plans")
def ask_for_plans() -> int:
    """Every weekday morning, before the day's letter goes."""
    return reminding.ask_every_trust()


@news_task("workshops.tell_of_plan")
def tell_of_plan(subject_id: int) -> None:
    """A plan was made."""
    telling.tell_of_plan(plan_id=subject_id)


@news_task("workshops.tell_of_proposals")
def tell_of_proposals(subject_id: int) -> None:
    """A workshop that was opened again says something else than the plan that was made of it."""
    telling.tell_of_proposals(plan_id=subject_id)


@news_task("workshops.tell_of_agreement")
def tell_of_agreement(subject_id: int) -> None:
    """A plan was agreed."""
    telling.tell_of_agreement(plan_id=subject_id)


@news_task("workshops.tell_of_owner")
def tell_of_owner(subject_id: int) -> None:
    """Somebody was named to see to an action."""
    telling.tell_of_owner(action_id=subject_id)


@news_task("workshops.tell_of_decline")
def tell_of_decline(subject_id: int) -> None:
    """Somebody cannot see to an action."""
    telling.tell_of_decline(action_id=subject_id)


@news_task("workshops.tell_of_check_in")
def tell_of_check_in(subject_id: int) -> None:
    """A champion or a peer has said something."""
    telling.tell_of_check_in(check_in_id=subject_id)


@news_task("workshops.tell_of_support")
def tell_of_support(subject_id: int) -> None:
    """Support was asked for."""
    telling.tell_of_support(support_id=subject_id)


@news_task("workshops.tell_of_support_answer")
def tell_of_support_answer(subject_id: int) -> None:
    """Support was offered or declined."""
    telling.tell_of_answer(support_id=subject_id)
