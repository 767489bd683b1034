"""Amounts put under their columns by the sums that must hold: the open rows of a total solved together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations
from math import comb

from extractors.budget.sums import Block, blocks, column_sum, sum_column
from extractors.budget.table import WHOLE, Item, Table

Placement = tuple[int, ...]
Solution = list[Placement | None]
"""For each undecided row its columns, None where the solutions differ."""
Left = tuple[Decimal, ...]
MOST_WAYS = 1_000  # ways to put one row's cells that are tried at most
MOST_STATES = 2_000  # sets of column sums that the search keeps at most


def place_by_sums(table: Table) -> None:
    """Puts the amounts of undecided rows where all solutions of the column sums put them."""
    for block in blocks(table):
        _place_sum_of_all(block)
        rows = [item for item in (*block.items, block.total) if not item.is_placed]
        solution = (_solve(table, block) or _solve_but_one(table, block)) if rows else None
        for item, columns in zip(rows, solution, strict=True) if solution else ():
            if columns is not None:
                item.place(columns, "sums")


def placements(item: Item, table: Table, side_by_side: bool = True) -> Iterator[Placement]:
    """The ways to put a row's cells into the columns in their order.

    `side_by_side` leaves out those with an empty column between two filled ones. An amount in a column that
    sums the others is their sum.
    """
    sums = sum_column(table)
    if comb(len(table.columns), len(item.entries)) > MOST_WAYS:
        return
    for columns in combinations(range(len(table.columns)), len(item.entries)):
        if sums in columns and len(columns) > 1:
            others = sum(e.likeliest for e, c in zip(item.entries, columns, strict=True) if c != sums)
            if others != item.entries[columns.index(sums)].likeliest:
                continue
        years = [column for column in columns if column != sums]
        if not side_by_side or not years or years[-1] - years[0] == len(years) - 1:
            yield columns


def _place_sum_of_all(block: Block) -> None:
    """Puts a total of one amount that sums all amounts above it, whatever their columns."""
    total = block.total
    several = any(len(item.entries) > 1 for item in block.items)
    if total.is_placed or len(total.entries) != 1 or not several:
        return
    if sum(e.likeliest for item in block.items for e in item.entries) == total.entries[0].likeliest:
        total.place((WHOLE,), "sums")


def _solve(table: Table, block: Block, ignored: int | None = None) -> Solution | None:
    """What all solutions agree on, None without any; rows with gaps inside are tried where others fail."""
    for side_by_side in (True, False):
        solutions: list[Solution] = []
        for total_columns in _total_placements(table, block.total, side_by_side):
            found = _search(table, block, total_columns, side_by_side, ignored)
            if found is not None:
                solutions.append(found if block.total.is_placed else [*found, total_columns])
        if solutions:
            return _agreed(solutions)
    return None


def _solve_but_one(table: Table, block: Block) -> Solution | None:
    """The same where the document's own total of one column is wrong: that column says nothing."""
    if (
        len(table.columns) < 3
        or not block.total.is_placed
        or WHOLE in {e.column for e in block.total.entries}
    ):
        return None
    found = []
    for ignored in range(len(table.columns)):
        solution = _solve(table, block, ignored)
        if solution:
            found.append([None if columns is None or ignored in columns else columns for columns in solution])
    return _agreed(found) if found else None


def _total_placements(table: Table, total: Item, side_by_side: bool) -> list[Placement]:
    if total.is_placed:
        return [tuple(entry.column for entry in total.entries if entry.column is not None)]
    return list(placements(total, table, side_by_side))


def _search(
    table: Table, block: Block, total_columns: Placement, side_by_side: bool, ignored: int | None
) -> Solution | None:
    """Goes through the undecided rows, keeping for each set of sums still to be reached the way there."""
    if WHOLE in total_columns:
        return None
    targets = [Decimal(0)] * len(table.columns)
    for entry, column in zip(block.total.entries, total_columns, strict=True):
        targets[column] = entry.likeliest
    start = tuple(
        Decimal(0) if column == ignored else target - column_sum(block.items, column)
        for column, target in enumerate(targets)
    )
    states: dict[Left, Solution] = {start: []}
    bounded = all(entry.likeliest >= 0 for item in block.items for entry in item.entries)
    for item in block.items:
        if item.is_placed:
            continue
        states = _step(states, item, list(placements(item, table, side_by_side)), bounded, ignored)
        if not states or len(states) > MOST_STATES:
            return None
    return states.get((Decimal(0),) * len(targets))


def _step(
    states: dict[Left, Solution], item: Item, options: list[Placement], bounded: bool, ignored: int | None
) -> dict[Left, Solution]:
    """The states after one more row has been put in each possible way."""
    reached: dict[Left, Solution] = {}
    for left, path in states.items():
        for columns in options:
            rest = list(left)
            for entry, column in zip(item.entries, columns, strict=True):
                rest[column] -= entry.likeliest if column != ignored else 0
            if bounded and min(rest) < 0:
                continue
            key, way = tuple(rest), [*path, columns]
            reached[key] = _agreed([reached[key], way]) if key in reached else way
    return reached


def _agreed(solutions: Iterable[Solution]) -> Solution:
    """Row by row what all solutions say."""
    return [ways[0] if len(set(ways)) == 1 else None for ways in zip(*solutions, strict=True)]
