"""What places a row that its own table leaves open: another table, a remark, a year in its label."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from extractors.budget.labels import key
from extractors.budget.search import placements
from extractors.budget.table import Item, Table

MOST_ROWS = 50  # rows of one name that are asked
_NEW = re.compile(r"^ny(?:t|e)?\b", re.IGNORECASE)


def place_by_other_tables(tables: Sequence[Table]) -> bool:
    """Puts open rows where another table has the same amounts for the same thing; says whether it put any."""
    put = False
    known = _known(tables)
    for table in tables:
        for item in list(table.undecided()):
            amounts = list(_amounts(known, table, item))
            found = {
                columns
                for columns in (placements(item, table) if amounts else ())
                for other in amounts
                if _says(table, item, columns, other)
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


def _known(tables: Sequence[Table]) -> dict[str, list[tuple[Table, Item]]]:
    """The rows by their names' keys; a table's totals, or its only row, by the name of its activity."""
    known: defaultdict[str, list[tuple[Table, Item]]] = defaultdict(list)
    for table in tables:
        totals = [row for row in table.items if row.is_total] or (
            table.items if len(table.items) == 1 else []
        )
        for row in totals:
            known[key(_activity(table))].append((table, row))
        for row in table.items:
            if not row.is_total:
                known[key(row.name)].append((table, row))
    known.pop("", None)
    return known


def _amounts(
    known: Mapping[str, Sequence[tuple[Table, Item]]], table: Table, item: Item
) -> Iterator[dict[int, Decimal]]:
    """Other tables' amounts by year for the row's subject: rows of its name, its activity's totals."""
    one = table.section.activity
    for name in {key(item.name)} | ({key(_activity(table))} if item.is_total else set()):
        for other, row in known.get(name, ())[:MOST_ROWS]:
            two = other.section.activity
            if other is table or (one and two and one is not two) or not row.is_placed:
                continue
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
