"""Budget tables and their lines: from the Økonomi parts, and from every table that says it is about money."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.budget.across import place_by_other_tables, place_by_words
from extractors.budget.find import find
from extractors.budget.gaps import place_by_gaps, place_by_position, place_full_rows
from extractors.budget.heads import year_in
from extractors.budget.notes import attach
from extractors.budget.parts import parts
from extractors.budget.rows import sentence_rows, table_rows
from extractors.budget.search import place_by_sums
from extractors.budget.sentences import labelled, stated_amounts
from extractors.budget.sums import repair, take_off_marks
from extractors.budget.table import Table
from models.outline import Agreement
from models.record import Row
from models.source import Source


def extract(agreement: Agreement) -> list[Row]:
    """The rows of both tables, table by table; a sentence with amounts is a table of its own."""
    found = [(section, find(section, agreement.source)) for section in parts(agreement.sections)]
    _place([table for _, part in found for table in part.tables], agreement.source)
    rows: list[Row] = []
    prefix = agreement.id or _document(agreement)
    count = 0
    for section, part in found:
        for table in part.tables:
            count += 1
            rows += table_rows(agreement, table, f"{prefix}-b{count}")
        for stated in stated_amounts(part.prose if section.kind == "budget" else labelled(part.prose)):
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
    while place_by_other_tables(tables) or place_by_words(tables):
        for table in tables:
            place_by_sums(table)
    unmarked = {number: note.text.value for number, note in source.footnotes.items() if not note.marks}
    for table in tables:
        take_off_marks(table, unmarked)
        repair(table)


def _date(table: Table) -> None:
    """A table of one column without a year is of the year that its caption names."""
    if len(table.columns) == 1 and table.columns[0].year is None:
        table.columns[0].year = year_in(table.head) or year_in(table.caption)


def _document(agreement: Agreement) -> str:
    """The document's part of the ids, where there is no agreement."""
    first = agreement.sections[0].id if agreement.sections else ""
    return first.rpartition("-")[0]
