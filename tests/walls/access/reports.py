"""The access table's rows of reports."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "impact_id": lambda world: world.impact.pk,
    "draft_id": lambda world: world.draft.pk,
    "quotation_id": lambda world: world.quotation.pk,
    # Of the table's trusts none has a cycle in it, so there is nothing to begin.
    "of_year": lambda world: 1999,
    "part": lambda world: "asks",
    "year": lambda world: world.review.cycle.academic_year,
    "batch_year": lambda world: world.impact.year,
    "batch_id": lambda world: world.batch.pk,
    "item_id": lambda world: world.batch_item.pk,
    "figure_key": lambda world: "participation.took_part",
    "narrowed": lambda world: f"{world.review.cycle.academic_year}-c{world.review.cycle_id}-s0-t0-m",
}


def readers(method: str, status: int = 200) -> Row:
    """The annual impact report is for trustees and leaders."""
    return (method, 302, 404, status, status, status, status, 404, status)


def leads(method: str, status: int) -> Row:
    """A draft is its writers' own: nobody else finds it. What others may when it is being checked is tested in tests/reports/impact."""
    return (method, 302, 404, status, 404, 404, 404, 404, 404)


def planners(method: str, status: int) -> Row:
    """Many documents at once are for those who lead the programme."""
    return (method, 302, 404, status, status, 403, 403, 403, 403)


# The PDF of the report of "reviews:report": ready, so there is nothing to ask for again.
ACCESS: Rows = {
    "reports:report_pdf": ("get", 302, 404, 200, 200, 200, 200, 404, 404),
    "reports:report_pdf_box": ("get", 302, 404, 200, 200, 200, 200, 404, 404),
    "reports:retry_report_pdf": ("post", 302, 404, 409, 409, 409, 409, 404, 404),
    "reports:impact_reports": readers("get"),
    "reports:impact_report": readers("get"),
    # Its documents are ready, so there is nothing to ask for again.
    "reports:impact_pdf": readers("get"),
    "reports:impact_pdf_box": readers("get"),
    "reports:retry_impact_pdf": readers("post", 409),
    "reports:impact_summary": readers("get"),
    "reports:impact_summary_box": readers("get"),
    "reports:retry_impact_summary": readers("post", 409),
    "reports:impact_slides": readers("get"),
    "reports:impact_log": ("get", 302, 404, 200, 200, 404, 404, 404, 404),
    "reports:impact_figures": ("get", 302, 404, 200, 200, 403, 403, 404, 403),
    "reports:correct_impact": (
        ("get", 302, 404, 200, 403, 403, 403, 404, 403),
        ("post", 302, 404, 200, 403, 403, 403, 404, 403),
    ),
    "reports:begin_impact_report": ("post", 302, 404, 404, 403, 403, 403, 403, 403),
    "reports:impact_draft": leads("get", 200),
    "reports:impact_preview": leads("get", 200),
    "reports:impact_section": leads("get", 200),
    "reports:write_impact_section": (leads("get", 302), leads("post", 200)),
    "reports:place_impact_section": leads("post", 302),
    "reports:impact_board": (leads("get", 200), leads("post", 302)),
    "reports:impact_quotations": leads("get", 200),
    "reports:quote": (leads("get", 200), leads("post", 200)),
    "reports:unquote": leads("post", 302),
    "reports:send_impact": (leads("get", 200), leads("post", 302)),
    # The lead has not sent it, so might check what another lead sends; but it is not sent.
    "reports:check_impact": (leads("get", 409), leads("post", 409)),
    "reports:return_impact": (leads("get", 409), leads("post", 409)),
    "reports:take_back_impact": (leads("get", 409), leads("post", 409)),
    "reports:release_impact": (leads("get", 409), leads("post", 409)),
    "reports:consents": ("get", 302, 404, 403, 403, 200, 403, 403, 403),
    "reports:answer_consent": ("post", 302, 404, 403, 403, 200, 403, 403, 403),
    # Before a report is out, figures are those of who prepares and checks it; what one counts is told to its other readers.
    "reports:figures": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
    "reports:figure": ("get", 302, 404, 200, 200, 200, 200, 403, 200),
    # The picture withholds nothing: it is for those who may open what it is made of.
    # Of the cycle in the table no report is released, and of the year the impact report is; its batch is finished.
    "reports:batches": planners("get", 200),
    "reports:cycle_batch": planners("get", 200),
    "reports:begin_cycle_batch": planners("post", 409),
    "reports:year_batch": planners("get", 200),
    "reports:begin_year_batch": planners("post", 302),
    "reports:batch_box": planners("get", 200),
    "reports:stop_batch": planners("post", 409),
    "reports:resume_batch": planners("post", 409),
    "reports:try_batch_item": planners("post", 409),
    "reports:batch_zip": planners("get", 200),
    "reports:picture": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
    "reports:picture_csv": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
    "reports:picture_xlsx": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
    "reports:picture_list": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
}
