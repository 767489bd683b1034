"""The rows that a document holds, as its blocks declare them: the truth that the tables are held against."""

from __future__ import annotations

from typing import Any

from samples.content import Activity, Block, Document, Heading, PageBreak, Row, Title
from samples.rows import section

TABLES = (
    "documents",
    "agreements",
    "sections",
    "activities",
    "parties",
    "contacts",
    "success_criteria",
    "baselines",
    "budget_tables",
    "budget_lines",
    "responsibilities",
    "staffing",
)
MEDIA_TYPES = {"pdf": "application/pdf", "txt": "text/plain", "md": "text/markdown"}


def truth(document: Document) -> dict[str, list[dict[str, Any]]]:
    """{table: rows in document order}, each row with its agreement_no and its activity's name."""
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
    agreement_no, activity, activity_no = 0, None, 0
    for block in document.blocks:
        match block:
            case Title():
                agreement_no, activity, activity_no = agreement_no + 1, None, 0
            case Activity():
                activity, activity_no = block.name, activity_no + 1
            case Heading(above_activities=True):
                activity = None
        place = {"agreement_no": agreement_no, "activity": activity}
        for table, values in _rows(block, agreement_no, activity_no):
            own = {"agreement_no": agreement_no} if table in ("agreements", "activities") else place
            tables[table].append(own | _linked(values, document) if table == "contacts" else own | values)
    tables["documents"].append(_document_row(document, tables["agreements"][0]["title"]))
    return _without_agreement(tables) if document.document_type == "andet" else tables


def _without_agreement(tables: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """What is no agreement has no row of the agreements, and its rows belong to none."""
    tables = tables | {"agreements": []}
    return {table: [_unowned(row) for row in rows] for table, rows in tables.items()}


def _unowned(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"agreement_no": None} if "agreement_no" in row else row


def _rows(block: Block, agreement_no: int, activity_no: int) -> list[Row]:
    match block:
        case Title():
            later = [section(block.text, None)] if agreement_no > 1 else []
            return [
                Row("agreements", {"agreement_type": None, "title": block.text} | block.agreement),
                *later,
            ]
        case Heading():
            return [section(block.text, block.kind)]
        case Activity():
            values = {
                "activity_no": activity_no,
                "name": block.name,
                "level": block.level,
                "category": block.category,
            }
            return [Row("activities", values), section(block.heading, "activity")]
        case PageBreak():
            return []
    return list(block.rows)


def _linked(values: dict[str, Any], document: Document) -> dict[str, Any]:
    """A contact with its link, where the document has links."""
    if document.links is None:
        return values | {"link_target": None, "link_differs": None}
    target = document.links.get(values["email"], values["email"])
    return values | {"link_target": target, "link_differs": target != values["email"]}


def _document_row(document: Document, title: str) -> dict[str, Any]:
    media_type = MEDIA_TYPES[document.file_name.rsplit(".", 1)[1]]
    values = {
        "file_name": document.file_name,
        "media_type": media_type,
        "document_type": document.document_type,
    }
    return values | {"title": title, "status": "ok"}
