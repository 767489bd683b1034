"""Budget tables and their lines: from the Økonomi parts, and from every table that says it is about money."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.budget.across import place_by_other_tables, place_by_words
from extractors.budget.find import Found, find
from extractors.budget.gaps import place_by_gaps, place_by_position, place_full_rows
from extractors.budget.heads import year_in
from extractors.budget.notes import attach
from extractors.budget.rows import sentence_rows, table_rows
from extractors.budget.sentences import stated_amounts
from extractors.budget.sums import place_by_sums, repair
from extractors.budget.table import Table
from models.outline import Agreement, Section
from models.record import Row
from models.source import Source


def extract(agreement: Agreement) -> list[Row]:
    """The rows of `budget_tables` and `budget_lines`, table by table; a sentence's amounts are a table of their own."""
    found = [(section, find(section, agreement.source)) for section in agreement.sections]
    _place([table for _, part in found for table in part.tables], agreement.source)
    rows: list[Row] = []
    prefix = agreement.id or _document(agreement)
    count = 0
    for section, part in found:
        for table in part.tables:
            count += 1
            rows += table_rows(agreement, table, f"{prefix}-b{count}")
        for stated in stated_amounts(part.prose) if _states_money(section, part) else ():
            count += 1
            rows += sentence_rows(agreement, section, stated, f"{prefix}-b{count}")
    return rows


def _place(tables: Sequence[Table], source: Source) -> None:
    """Puts every amount under its column, by what says it surest first."""
    for table in tables:
        _date(table)
        attach(table, source)
        place_full_rows(table)
        place_by_position(table, source)
        place_by_gaps(table, source)
        place_by_sums(table)
    while place_by_other_tables(tables) or any([place_by_words(table) for table in tables]):
        for table in tables:
            place_by_sums(table)
    for table in tables:
        repair(table)


def _date(table: Table) -> None:
    """A table of one column without a year is of the year that its caption names."""
    if len(table.columns) == 1 and table.columns[0].year is None:
        table.columns[0].year = year_in(table.head) or year_in(table.caption)


def _states_money(section: Section, part: Found) -> bool:
    return section.kind == "budget" and bool(part.prose)


def _document(agreement: Agreement) -> str:
    """The document's part of the ids, where there is no agreement."""
    first = agreement.sections[0].id if agreement.sections else ""
    return first.rpartition("-")[0]
