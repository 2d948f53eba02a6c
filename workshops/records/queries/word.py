"""The record as a Word file, for those absent and for whoever writes on in it."""

from io import BytesIO
from typing import Any

from schools.people.rules import day
from schools.web.sheets import fit_for_xml
from workshops.records.queries.told import Told, ToldStep


def as_word(told: Told) -> bytes:
    """Headings, lists and a table of commitments, word by word. No query."""
    from docx import Document  # noqa: PLC0415 - it is large, and no page needs it

    book: Any = Document()
    book.core_properties.title = fit_for_xml(f"Improvement Workshop at {told.host}")
    book.core_properties.author = ""
    book.core_properties.language = "en-GB"
    book.add_heading(fit_for_xml(f"Improvement Workshop at {told.host}"), level=0)
    led = f", led by {told.leader}" if told.leader else ""
    book.add_paragraph(fit_for_xml(f"{day(told.on)}{f', {told.place}' if told.place else ''}{led}. {told.cycle}."))
    book.add_paragraph(told.about)
    _commitments(book, told)
    for step in told.written:
        _step(book, step)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _commitments(book: Any, told: Told) -> None:
    book.add_heading("Commitments", level=1)
    if not told.commitments:
        book.add_paragraph("None were made.")
    else:
        table = book.add_table(rows=1, cols=4, style="Table Grid")
        for cell, label in zip(table.rows[0].cells, ("What", "Who", "By when", "How we will know"), strict=True):
            cell.paragraphs[0].add_run(label).bold = True
        for row in told.commitments:
            for cell, text in zip(table.add_row().cells, (row.what, row.who, row.by_when, row.how_known), strict=True):
                cell.text = fit_for_xml(text)
    if told.check_back:
        book.add_paragraph(f"Check-back: {told.check_back}.")


def _step(book: Any, step: ToldStep) -> None:
    book.add_heading(fit_for_xml(step.title), level=1)
    if step.prompt:
        book.add_paragraph(fit_for_xml(step.prompt)).runs[0].italic = True
    bullet = book.styles["List Bullet"].style_id
    for block in step.blocks:
        if block.heading:
            book.add_heading(fit_for_xml(block.heading), level=2)
        for line in block.lines:
            notes = f" ({', '.join(line.notes)})" if line.notes else ""
            # By its id: a style given by its name is looked for among all of them, nine seconds for a thousand cards.
            book.add_paragraph(fit_for_xml(f"{line.text}{notes}"))._p.style = bullet
