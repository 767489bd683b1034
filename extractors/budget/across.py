"""What places a row that its own table leaves open: another table, a remark, a year in its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.budget.labels import key
from extractors.budget.search import placements
from extractors.budget.table import Item, Table

_NEW = re.compile(r"^ny(?:t|e)?\b", re.IGNORECASE)


def place_by_other_tables(tables: Sequence[Table]) -> bool:
    """Puts open rows where another table has the same amounts for the same thing; says whether it put any."""
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


def place_by_words(tables: Sequence[Table]) -> bool:
    """Puts open rows of one amount by the year in their label, new ones under the last year."""
    put = False
    for table in tables:
        for item in list(table.undecided()):
            if len(item.entries) == 1 and (found := _by_words(item, table)):
                item.place((found[0],), found[1])
                put = True
    return put


def _by_words(item: Item, table: Table) -> tuple[int, str] | None:
    dated = [i for i, column in enumerate(table.columns) if column.year]
    named = [i for i in dated if str(table.columns[i].year) in item.name]
    if len(named) == 1:
        return named[0], "year in the label"
    return (dated[-1], "remark") if dated and any(_NEW.match(note) for note in item.notes) else None


def _amounts(other: Table, table: Table, item: Item) -> Iterator[dict[int, Decimal]]:
    """The other table's amounts by year for the row's subject: a row of its name, its activity's total."""
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
