"""A document as a converter leaves it in Markdown.

In front, headings are marked and tables are HTML; an activity's form is a table of which only tabs
and tags inside of cells are left. Footnote marks are raised digits.
"""

from __future__ import annotations

import re

from samples.content import Activity, Block, Bullets, Document, Heading, Table, Text, Title

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LIST = '<ul style="list-style-type: none">'


def markdown(document: Document) -> str:
    """The document as Markdown; the footnotes of a part stand before the next heading, or the next form."""
    lines: list[str] = []
    pending: list[int] = []
    in_form = False
    for block in document.blocks:
        if isinstance(block, Activity) or (isinstance(block, Heading) and not in_form):
            lines += _notes(pending, document)
            pending = []
        in_form = in_form or isinstance(block, Activity)
        shown = _form(block) if in_form else _front(block)
        pending += [int(n) for n in re.findall(r"\[\^(\d+)\]", "\n".join(shown))]
        lines += [_marked(line) for line in shown]
    return "\n".join([*lines, *_notes(pending, document)]) + "\n"


def _front(block: Block) -> list[str]:
    match block:
        case Title():
            focus = block.agreement["focus_area"]
            return [f"# {block.text.replace(focus, f'*{focus}*')}", ""]
        case Heading():
            return [f"## {block.text}{block.suffix}", ""]
        case Text():
            return [block.text, ""]
        case Bullets():
            return [*(f"- {item}" for item in block.items), ""]
        case Table():
            return [*_table(block), ""]
    return []


def _table(table: Table) -> list[str]:
    head = "".join(f"<th>{cell}</th>" for cell in table.head)
    body = [f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in table.body]
    return ["<table>", f"<tr>{head}</tr>", *body, "</table>"]


def _cell(text: str | None) -> str:
    parts = (text or "").split("\n")
    return parts[0] if len(parts) == 1 else " ".join(f"<p>{part}</p>" for part in parts)


def _form(block: Block) -> list[str]:
    """The rows of an activity's form: cells end with a tab."""
    match block:
        case Activity():
            return ["", f"{block.label}", block.shown or block.heading]
        case Heading():
            return [f"{block.text}{block.suffix}\t"]
        case Text():
            return [f"<p>{block.text}</p>\t"]
        case Bullets():
            return [f"{LIST} {' '.join(f'• {item}' for item in block.items)} </ul>\t"]
        case Table():
            rows = [block.head, *block.body]
            return ["\t".join(_cell(cell) for cell in row) for row in rows]
    return []


def _marked(line: str) -> str:
    return re.sub(r"\[\^(\d+)\]", lambda mark: mark[1].translate(RAISED), line)


def _notes(numbers: list[int], document: Document) -> list[str]:
    return [line for n in numbers for line in ("", f"{str(n).translate(RAISED)} {document.notes[n]}", "")]
