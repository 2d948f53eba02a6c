"""Addresses of action plans, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from workshops.plans.views import actions, importing, plans, proposals, support

_ACTION = "plans/<int:plan_id>/actions/<int:action_id>"

in_a_trust: list[URLPattern | URLResolver] = [
    path("plans/", plans.plans, name="plans"),
    path("plans/support/<int:support_id>/", support.support, name="support"),
    path("plans/<int:plan_id>/", plans.plan, name="plan"),
    path("plans/<int:plan_id>/agree/", plans.agree_plan, name="agree_plan"),
    path("plans/<int:plan_id>/check-in/", plans.check_in, name="check_in"),
    path("plans/<int:plan_id>/print/", plans.plan_sheet, name="plan_sheet"),
    path("plans/<int:plan_id>/word/", plans.plan_word, name="plan_word"),
    path("plans/<int:plan_id>/excel/", plans.plan_excel, name="plan_excel"),
    path("plans/<int:plan_id>/import/", importing.import_updates, name="import_updates"),
    path("plans/<int:plan_id>/import/confirm/", importing.confirm_import, name="confirm_import"),
    path("plans/<int:plan_id>/workshop/", proposals.proposals, name="proposals"),
    path("plans/<int:plan_id>/workshop/<int:commitment_id>/add/", actions.add_action, name="add_promised"),
    path("plans/<int:plan_id>/workshop/<int:commitment_id>/take/", proposals.take_proposal, name="take_proposal"),
    path("plans/<int:plan_id>/workshop/<int:commitment_id>/leave/", proposals.leave_proposal, name="leave_proposal"),
    path("plans/<int:plan_id>/actions/add/", actions.add_action, name="add_action"),
    path(f"{_ACTION}/", actions.action, name="action"),
    path(f"{_ACTION}/edit/", actions.edit_action, name="edit_action"),
    path(f"{_ACTION}/remove/", actions.remove_action, name="remove_action"),
    path(f"{_ACTION}/restore/", actions.restore_action, name="restore_action"),
    path(f"{_ACTION}/order/", actions.order_action, name="order_action"),
    path(f"{_ACTION}/move/", actions.move_action, name="move_action"),
    path(f"{_ACTION}/update/", actions.tell_update, name="tell_update"),
    path(f"{_ACTION}/confirm/", actions.confirm_owner, name="confirm_owner"),
    path(f"{_ACTION}/decline/", actions.decline_owner, name="decline_owner"),
    path(f"{_ACTION}/check-in/", plans.check_in_on_action, name="check_in_on_action"),
    path(f"{_ACTION}/milestones/add/", actions.add_milestone, name="add_milestone"),
    path(f"{_ACTION}/milestones/<int:milestone_id>/mark/", actions.mark_milestone, name="mark_milestone"),
    path(f"{_ACTION}/milestones/<int:milestone_id>/remove/", actions.remove_milestone, name="remove_milestone"),
    path(f"{_ACTION}/support/", support.ask_for_support, name="ask_for_support"),
    path(f"{_ACTION}/support/<int:support_id>/use/", support.record_use, name="record_use"),
    path(f"{_ACTION}/support/<int:support_id>/withdraw/", support.withdraw_support, name="withdraw_support"),
    path("reviews/<int:review_id>/plan/begin/", plans.begin_plan, name="begin_plan"),
]
