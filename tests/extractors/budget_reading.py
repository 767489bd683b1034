"""A Økonomi part given as text, read to its budget rows."""

from __future__ import annotations

from decimal import Decimal

from extractors.budgets import extract
from models.outline import Activity, Agreement, Section
from models.tables import BudgetLine, BudgetTable
from models.text import EMPTY, Text
from pipeline.read import read
from pipeline.repair import repair


def section_of(
    text: str | bytes, kind: str = "budget", heading: str = "Økonomi", number: int = 1
) -> tuple[Agreement, Section]:
    """An agreement of one section that holds the text, or a PDF's lines below its first one."""
    source = repair(read(text if isinstance(text, bytes) else f"Forord\n\n{text}".encode()))
    section = Section(f"d-s{number}", kind, Text.at(heading, 0), 1, lines=source.body[1:])
    return Agreement("d-a1", 1, "delaftale", EMPTY, source, sections=[section]), section


def read_budget(
    text: str | bytes, kind: str = "budget", heading: str = "Økonomi"
) -> tuple[list[BudgetTable], list[BudgetLine]]:
    agreement, _ = section_of(text, kind, heading)
    return split(agreement)


def split(agreement: Agreement) -> tuple[list[BudgetTable], list[BudgetLine]]:
    rows = extract(agreement)
    return [r for r in rows if isinstance(r, BudgetTable)], [r for r in rows if isinstance(r, BudgetLine)]


def amounts(lines: list[BudgetLine]) -> dict[str | None, dict[int | None, Decimal | None]]:
    """{line item: {year: amount}} of a table whose items have different names."""
    found: dict[str | None, dict[int | None, Decimal | None]] = {}
    for line in lines:
        found.setdefault(line.line_item, {})[line.year] = line.amount
    return found


def in_activity(section: Section, number: int, name: str) -> Section:
    section.activity = Activity(f"d-a1-act{number}", number, Text.at(name, 0))
    return section
