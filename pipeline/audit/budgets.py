"""One item with two amounts, and amounts that are not as they were written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from models.record import Row
from models.tables import Activity, BudgetLine, BudgetTable
from pipeline.audit.disagreement import Disagreement, of_type, written


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
