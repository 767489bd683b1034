"""What places a row that its own table leaves open: another table of the agreement, a remark, a year in its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.budget.labels import key
from extractors.budget.sums import placements
from extractors.budget.table import Item, Table

_NEW = re.compile(r"^ny(?:t|e)?\b", re.IGNORECASE)


def place_by_other_tables(tables: Sequence[Table]) -> bool:
    """Puts open rows where another table has the same amounts for the same thing; returns whether it put any."""
    put = False
    for table in tables:
        for item in list(table.undecided()):
            known = [
                amounts for other in tables if other is not table for amounts in _amounts(other, table, item)
            ]
            found = {
                columns
                for columns in placements(item, table)
                for amounts in known
                if _says(table, item, columns, amounts)
            }
            if len(found) == 1:
                item.place(found.pop(), "another table")
                put = True
    return put


def place_by_words(table: Table) -> bool:
    """Puts a row of one amount under the year of its label, or, when it is new, under the last year."""
    put = False
    last = max((i for i, column in enumerate(table.columns) if column.year), default=None)
    for item in list(table.undecided()):
        if len(item.entries) != 1 or last is None:
            continue
        named = [i for i, column in enumerate(table.columns) if column.year and str(column.year) in item.name]
        if len(named) == 1:
            item.place((named[0],), "year in the label")
        elif any(_NEW.match(note) for note in item.notes):
            item.place((last,), "remark")
        put = put or item.is_placed
    return put


def _amounts(other: Table, table: Table, item: Item) -> Iterator[dict[int, Decimal]]:
    """The other table's amounts by year for what the row is about: a row of that name, or that activity's total."""
    names = {key(item.name)} | ({key(_activity(table))} if item.is_total else set())
    names.discard("")
    one, two = table.section.activity, other.section.activity
    if one and two and one is not two:
        return
    totals = [row for row in other.items if row.is_total] or (other.items if len(other.items) == 1 else [])
    rows = [row for row in other.items if not row.is_total and key(row.name) in names]
    rows += totals if key(_activity(other)) in names else []
    for row in rows:
        if row.is_placed:
            yield {
                year: entry.likeliest
                for entry in row.entries
                if entry.column is not None and entry.amount and (year := _year(other, entry.column))
            }


def _says(table: Table, item: Item, columns: tuple[int, ...], amounts: dict[int, Decimal]) -> bool:
    return all(
        entry.is_dash or amounts.get(_year(table, column) or 0) == entry.likeliest
        for entry, column in zip(item.entries, columns, strict=True)
    )


def _year(table: Table, column: int) -> int | None:
    return table.columns[column].year if column >= 0 else None


def _activity(table: Table) -> str:
    return table.section.activity.name.value if table.section.activity else ""
