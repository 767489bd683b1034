"""The sums of a table: what each total sums, whether it holds, and what a malformed number must mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product, takewhile
from math import prod
from typing import NamedTuple

from extractors.budget.table import WHOLE, Entry, Item, Table

MOST_IN_A_ROW = 3  # totals without a row between them that are tried as sums
MOST_READINGS = 256  # readings of a column's malformed numbers that are tried at most


class Block(NamedTuple):
    """A total and the rows that it sums."""

    total: Item
    items: list[Item]


def blocks(table: Table) -> list[Block]:
    """Each total with its rows: those since the total before it, all above it, or all below a first row."""
    found = []
    above: list[Item] = []
    sums: defaultdict[int | None, Decimal] = defaultdict(Decimal)
    last = in_a_row = 0
    for i, item in enumerate(table.items):
        in_a_row = in_a_row + 1 if item.is_total else 0
        if not item.is_total:
            above += _summed([item])
            for entry in item.entries if not item.is_part else ():
                sums[entry.column] += entry.likeliest
        elif in_a_row <= MOST_IN_A_ROW:
            since = above[last:]
            if not above:
                since = _summed(list(takewhile(lambda row: not row.is_total, table.items[i + 1 :])))
            elif not since or _fit(item, sums) > _fit(item, _column_sums(since)):
                since = above[:]
            found.append(Block(item, since))
            last = len(above)
    return [block for block in found if block.items]


def repair(table: Table) -> None:
    """Reads a malformed number where exactly one of its meanings makes the sum of its column or row hold."""
    for parts, total in _sums(table):
        _repair([*parts, total])


def take_off_marks(table: Table, notes: Mapping[int, str]) -> None:
    """Takes a footnote's number off an amount that it is glued to, where only then the sum holds.

    `notes`: the footnotes whose marks were not found elsewhere.
    """
    for parts, total in _sums(table) if notes else ():
        if any(entry.value is None for entry in (*parts, total) if not entry.is_dash):
            continue
        excess = sum(entry.likeliest for entry in parts) - total.likeliest
        signed = [*((part, excess) for part in parts), (total, -excess)]
        found = [
            (entry, entry.likeliest - less, number)
            for entry, less in signed
            for number in notes
            if less and f"{entry.likeliest - less}{number}" == str(entry.likeliest)
        ]
        if len(found) == 1:
            entry, short, number = found[0]
            entry.amount = replace(entry.amount, value=short) if entry.amount else None
            entry.notes.append(notes[number])


def totals_match(table: Table) -> bool | None:
    """Whether every stated total is the sum of its rows (or of its row); None without any total."""
    checks = [check for block in blocks(table) for check in _checks(block)]
    checks += [_holds(parts, total) for parts, total in _row_sums(table)]
    return all(checks) if checks else None


def column_sum(items: Sequence[Item], column: int) -> Decimal:
    return sum(
        (entry.likeliest for item in items for entry in item.entries if entry.column == column), Decimal(0)
    )


def sum_column(table: Table) -> int | None:
    """The column whose head says that it sums the others."""
    return next((i for i, column in enumerate(table.columns) if column.is_sum), None)


def _summed(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if not item.is_total and not item.is_part]


def _fit(total: Item, sums: Mapping[int | None, Decimal]) -> int:
    """How many of a total's amounts are the sums of their columns, as far as they are placed."""
    return sum(
        sums.get(entry.column, Decimal()) == entry.likeliest
        for entry in total.entries
        if entry.column is not None
    )


def _column_sums(items: Sequence[Item]) -> dict[int | None, Decimal]:
    sums: defaultdict[int | None, Decimal] = defaultdict(Decimal)
    for entry in (entry for item in items for entry in item.entries):
        sums[entry.column] += entry.likeliest
    return sums


def _sums(table: Table) -> Iterator[tuple[list[Entry], Entry]]:
    """(parts, total) of every sum that the table states: by column, then by row."""
    for block in blocks(table):
        for column in range(len(table.columns)):
            parts = [entry for item in block.items for entry in item.entries if entry.column == column]
            total = block.total.at(column)
            if total is not None and parts:
                yield parts, total
    yield from _row_sums(table)


def _row_sums(table: Table) -> Iterator[tuple[list[Entry], Entry]]:
    column = sum_column(table)
    for item in table.items if column is not None else ():
        total = item.at(column or 0)
        parts = [entry for entry in item.entries if entry is not total]
        if total is not None and parts:
            yield parts, total


def _repair(entries: Sequence[Entry]) -> None:
    """The last entry is the sum of the others."""
    malformed = [
        (entry, entry.amount.candidates) for entry in entries if entry.value is None and entry.amount
    ]
    if not malformed or any(not entry.amount and not entry.is_dash for entry in entries):
        return
    if prod(len(candidates) for _, candidates in malformed) > MOST_READINGS:
        return
    holding = []
    for reading in product(*(candidates for _, candidates in malformed)):
        meant = {id(entry): value for (entry, _), value in zip(malformed, reading, strict=True)}
        *parts, total = (meant.get(id(entry), entry.likeliest) for entry in entries)
        if sum(parts) == total:
            holding.append(reading)
    if len(holding) == 1:
        for (entry, _), value in zip(malformed, holding[0], strict=True):
            entry.repaired = value


def _checks(block: Block) -> Iterator[bool]:
    """By column where all amounts are placed, else for all of them together."""
    entries = [entry for item in block.items for entry in item.entries]
    totals = [entry for entry in block.total.entries if not entry.is_dash]
    if all(entry.column is not None for entry in (*entries, *totals)) and WHOLE not in {
        t.column for t in totals
    }:
        for total in totals:
            yield _holds([entry for entry in entries if entry.column == total.column], total)
    elif totals:
        known = all(entry.value is not None or entry.is_dash for entry in (*entries, *totals))
        yield known and sum(e.likeliest for e in entries) == sum(t.likeliest for t in totals)


def _holds(parts: Sequence[Entry], total: Entry) -> bool:
    known = all(entry.value is not None or entry.is_dash for entry in (*parts, total))
    return known and sum(entry.likeliest for entry in parts) == total.likeliest
