"""A plan as a Word document."""

from io import BytesIO
from typing import Any

from schools.web.sheets import fit_for_xml
from workshops.plans.rules.papers import PaperAction, PlanPaper, facts_of

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def as_word(paper: PlanPaper) -> bytes:
    """The plan with a heading and a table an action, so that a reader can be told its outline; updates and check-ins below."""
    from docx import Document  # noqa: PLC0415 - python-docx is large, and no page needs it

    book = Document()
    book.core_properties.title = fit_for_xml(paper.title)
    book.core_properties.language = "en-GB"
    book.core_properties.author = fit_for_xml(paper.host)
    book.add_heading(fit_for_xml(paper.title), level=0)
    for line in (f"{paper.cycle}. {paper.stage}, as of {paper.as_of}.", paper.agreed, paper.check_back):
        if line:
            book.add_paragraph(fit_for_xml(line))
    for action in paper.actions:
        _write_action(book, action)
    if not paper.actions:
        book.add_paragraph("There are no actions yet.")
    if paper.check_ins:
        book.add_heading("Check-ins", level=1)
        for who, when, text in paper.check_ins:
            _say(book, f"{who}, {when}: ", text)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _write_action(book: Any, action: PaperAction) -> None:
    priority = "" if action.is_priority else " (no priority)"
    book.add_heading(f"Action {action.number}{priority}", level=1)
    book.add_paragraph(fit_for_xml(action.what))
    facts = facts_of(action)
    table = book.add_table(rows=0, cols=2, style="Table Grid")
    for label, value in facts:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, fit_for_xml(value)
        cells[0].paragraphs[0].runs[0].bold = True
    if action.updates:
        book.add_heading("How it goes", level=2)
        for update in action.updates:
            _say(book, f"{update.when}, {update.who} ({update.stage}): ", update.text)
            if update.evidence:
                _say(book, "What shows it: ", update.evidence)


def _say(book: Any, lead: str, text: str) -> None:
    paragraph = book.add_paragraph()
    paragraph.add_run(fit_for_xml(lead)).bold = True
    paragraph.add_run(fit_for_xml(text))
