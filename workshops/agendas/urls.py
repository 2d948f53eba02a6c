"""Addresses of workshops, their agendas and templates, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from workshops.agendas.views import agendas, arranging, templates

_HERE = "workshops/<int:workshop_id>/"
_TEMPLATE = "workshops/templates/<int:template_id>/"

in_a_trust: list[URLPattern | URLResolver] = [
    path("reviews/<int:review_id>/workshop/", arranging.plan_workshop, name="plan_workshop"),
    path(_HERE, arranging.workshop, name="workshop"),
    path(f"{_HERE}arrange/", arranging.arrange, name="arrange"),
    path(f"{_HERE}taking-part/", arranging.taking_part, name="taking_part"),
    path(f"{_HERE}paper/", arranging.paper_pack, name="paper_pack"),
    path(f"{_HERE}workshop.ics", arranging.workshop_ics, name="workshop_ics"),
    path(f"{_HERE}agenda/", agendas.agenda, name="agenda"),
    path(f"{_HERE}agenda/add/", agendas.add_step, name="add_step"),
    path(f"{_HERE}agenda/begin-from/", agendas.begin_from, name="begin_from"),
    path(f"{_HERE}agenda/keep/", agendas.keep_template, name="keep_template"),
    path(f"{_HERE}agenda/<int:step_id>/change/", agendas.change_step, name="change_step"),
    path(f"{_HERE}agenda/<int:step_id>/move/", agendas.move_step, name="move_step"),
    path(f"{_HERE}agenda/<int:step_id>/remove/", agendas.remove_step, name="remove_step"),
    path("workshops/templates/", templates.all_templates, name="templates"),
    path(_TEMPLATE, agendas.agenda, name="template"),
    path(f"{_TEMPLATE}rename/", templates.rename_template, name="rename_template"),
    path(f"{_TEMPLATE}remove/", templates.remove_template, name="remove_template"),
    path(f"{_TEMPLATE}add/", agendas.add_step, name="add_template_step"),
    path(f"{_TEMPLATE}<int:template_step_id>/change/", templates.change_template_step, name="change_template_step"),
    path(f"{_TEMPLATE}<int:template_step_id>/move/", templates.move_template_step, name="move_template_step"),
    path(f"{_TEMPLATE}<int:template_step_id>/remove/", templates.remove_template_step, name="remove_template_step"),
]
