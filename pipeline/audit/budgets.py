"""Sums that do not hold, one item with two amounts, amounts that are not as they were written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from models.record import Row
from models.tables import Activity, BudgetLine, BudgetTable
from pipeline.audit.disagreement import Disagreement, of_type, written

Key = tuple[str | None, int | None]


def totals(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """A table's stated total against the sum of its lines, year by year."""
    for (_, year), lines in _by_table_and_year(rows).items():
        items = [line for line in lines if not line.is_total and line.amount is not None]
        stated = [line for line in lines if line.is_total and line.amount is not None]
        if not stated or not items or any(line.amount is None for line in lines):
            continue
        total, added = stated[-1], sum((line.amount or Decimal() for line in items), Decimal())
        subtotals = sum((line.amount or Decimal() for line in stated[:-1]), Decimal())
        if total.amount not in (added, subtotals):
            when = f" for {year}" if year else ""
            yield Disagreement(
                "error",
                f"The lines{when} add up to {written(added)}, "
                f"but “{total.line_item}” says {total.amount_raw}.",
                [total, *items],
                "total against its lines",
            )


def same_item_twice(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """An activity's amount in an overview against the total of the activity's own table."""
    names = {row.activity_id: str(row.name) for row in of_type(rows, Activity)}
    scales = {
        table.budget_table_id: 1000 if table.unit == "kDKK" else 1 for table in of_type(rows, BudgetTable)
    }

    def in_kroner(line: BudgetLine) -> Decimal:
        return (line.amount or Decimal()) * scales.get(line.budget_table_id, 1)

    overview = {
        (str(line.line_item).casefold(), line.year): line
        for line in of_type(rows, BudgetLine)
        if line.activity_id is None and not line.is_total and line.amount is not None
    }
    for line in of_type(rows, BudgetLine):
        other = overview.get((names.get(line.activity_id, "").casefold(), line.year))
        if not line.is_total or other is None or line.amount is None or in_kroner(line) == in_kroner(other):
            continue
        yield Disagreement(
            "warning",
            f"“{other.line_item}” has {other.amount_raw} for {line.year} in the overview, "
            f"but {line.amount_raw} in its own table.",
            [other, line],
            "overview against an activity's own total",
        )


def amounts_not_as_written(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """Amounts that the sums have repaired, and amounts that could not be read."""
    for line in of_type(rows, BudgetLine):
        if line.amount_status == "repaired":
            message = (
                f"“{line.line_item}” is written {line.amount_raw}; the sums make it {written(line.amount)}."
            )
            yield Disagreement("info", message, [line], "repaired amount")
        elif line.amount_status == "unreadable":
            message = (
                f"“{line.line_item}” is written {line.amount_raw}, which is no amount that the sums confirm."
            )
            yield Disagreement("warning", message, [line], "unreadable amount")


def _by_table_and_year(rows: Sequence[Row]) -> dict[Key, list[BudgetLine]]:
    groups: dict[Key, list[BudgetLine]] = defaultdict(list)
    for line in of_type(rows, BudgetLine):
        groups[line.budget_table_id, line.year].append(line)
    return groups
