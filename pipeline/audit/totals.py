"""Totals that are not the sum of their lines: down a column, across a row, over a whole table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.budget.labels import is_part
from models.record import Row
from models.tables import BudgetLine, BudgetTable
from pipeline.audit.disagreement import Disagreement, of_type, written

RULE = "total against its lines"


def totals(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """Each stated total against what it can sum; else the table whose sums were found not to hold."""
    tables = {table.budget_table_id: table for table in of_type(rows, BudgetTable)}
    for table_id, lines in _by_table(rows).items():
        found = [*_down(lines), *_across(lines)]
        yield from found
        table = tables.get(table_id)
        if table and table.stated_total_matches is False and not found:
            yield _not_held(table, lines)


def _down(lines: Sequence[BudgetLine]) -> Iterator[Disagreement]:
    """Column by column. A total sums the lines since the one before it, all lines above, or other totals."""
    dated = any(line.year for line in lines)
    columns: defaultdict[int | None, list[BudgetLine]] = defaultdict(list)
    for line in lines:
        if (line.year or not dated) and not is_part(line.line_item or ""):
            columns[line.year].append(line)
    for year, column in columns.items():
        numbers = [line.line_no for line in column if line.line_no is not None]
        if len(set(numbers)) == len(numbers) and all(line.amount is not None for line in column):
            yield from _of_column(column, year)


def _of_column(column: Sequence[BudgetLine], year: int | None) -> Iterator[Disagreement]:
    items: list[BudgetLine] = []
    since: list[BudgetLine] = []
    subtotals = Decimal()
    for k, line in enumerate(column):
        if not line.is_total:
            items.append(line)
            since.append(line)
            continue
        if not items:
            since = _until_total(column[k + 1 :])
        ways = [way for way in (since, items) if way]
        if ways and line.amount not in (*map(_sum, ways), subtotals, subtotals + _sum(since)):
            nearest = min(ways, key=lambda way: abs(_sum(way) - _sum([line])))
            yield _wrong(line, nearest, f" for {year}" if year else "")
        subtotals += _sum([line])
        since = []


def _until_total(lines: Sequence[BudgetLine]) -> list[BudgetLine]:
    end = next((k for k, line in enumerate(lines) if line.is_total), len(lines))
    return list(lines[:end])


def _across(lines: Sequence[BudgetLine]) -> Iterator[Disagreement]:
    """The sum of a row beside its years, or the one sum under all of them."""
    by_row: defaultdict[int | None, list[BudgetLine]] = defaultdict(list)
    for line in lines:
        by_row[line.line_no].append(line)
    items = [line for line in lines if line.year and not line.is_total and not is_part(line.line_item or "")]
    for row in by_row.values():
        sums = [line for line in row if line.is_total and line.year is None]
        dated = [line for line in row if line.year]
        summed = dated or items
        if len(sums) != 1 or not summed or any(line.amount is None for line in (*summed, *sums)):
            continue
        if sums[0].amount != _sum(summed):
            yield _wrong(sums[0], summed, " of all years")


def _wrong(total: BudgetLine, summed: Sequence[BudgetLine], when: str) -> Disagreement:
    message = (
        f"The lines{when} add up to {written(_sum(summed))}, but “{total.line_item}” says {total.amount_raw}."
    )
    return Disagreement("error", message, [total, *summed], RULE)


def _not_held(table: BudgetTable, lines: Sequence[BudgetLine]) -> Disagreement:
    stated = (
        ", ".join(line.amount_raw or "nothing" for line in lines if line.is_total) or "none that was read"
    )
    message = f"The lines of “{table.caption}” do not add up to the totals that the table states: {stated}."
    return Disagreement("error", message, [table, *lines], RULE)


def _sum(lines: Sequence[BudgetLine]) -> Decimal:
    return sum((line.amount or Decimal() for line in lines), Decimal())


def _by_table(rows: Sequence[Row]) -> dict[str | None, list[BudgetLine]]:
    groups: defaultdict[str | None, list[BudgetLine]] = defaultdict(list)
    for line in of_type(rows, BudgetLine):
        groups[line.budget_table_id].append(line)
    return groups
