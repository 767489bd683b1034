"""What the sums of a table say: which columns its amounts belong to, what a malformed number means, whether they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import combinations, product
from typing import NamedTuple

from extractors.budget.table import WHOLE, Item, Table

Placement = tuple[int, ...]
MOST_STATES = 20_000  # partial sums that the search keeps at most
MOST_READINGS = 256  # readings of a column's malformed numbers that are tried at most


class Block(NamedTuple):
    """A total and the rows that it sums."""

    total: Item
    items: list[Item]


def blocks(table: Table) -> list[Block]:
    """Each total with its rows: those since the total before it, all above it, or those below a total that stands first."""
    found = []
    last: int | None = None
    for i, total in enumerate(table.items):
        if not total.is_total:
            continue
        above, since = _summed(table.items[:i]), _summed(table.items[(last or 0) : i])
        if not above:
            after = next((k for k in range(i + 1, len(table.items)) if table.items[k].is_total), None)
            found.append(Block(total, _summed(table.items[i + 1 : after])))
        else:
            found.append(max((Block(total, since or above), Block(total, above)), key=_fit))
        last = i
    return [block for block in found if block.items]


def place_by_sums(table: Table) -> None:
    """Puts the amounts of undecided rows where all solutions of the column sums put them."""
    for block in blocks(table):
        rows = [item for item in (*block.items, block.total) if not item.is_placed]
        if not rows or _is_sum_of_all(block):
            continue
        solution = _solve(table, block) or _solve_but_one(table, block)
        for item, columns in zip(rows, solution, strict=True) if solution else ():
            if columns is not None:
                item.place(columns, "sums")


def repair(table: Table) -> None:
    """Reads a malformed number where exactly one of its meanings makes the sum of its column or of its row hold."""
    for block in blocks(table):
        for column in range(len(table.columns)):
            entries = [entry for item in block.items for entry in item.entries if entry.column == column]
            total = block.total.at(column)
            if total is not None and entries:
                _repair([*entries, total])
    sum_column = _sum_column(table)
    for item in table.items if sum_column is not None else ():
        total = item.at(sum_column)
        if total is not None and item.is_placed and len(item.entries) > 2:
            _repair([*(entry for entry in item.entries if entry is not total), total])


def totals_match(table: Table) -> bool | None:
    """Whether every stated total is the sum of its rows (and of its row, under a head that sums); None without one."""
    checks = [check for block in blocks(table) for check in _checks(table, block)]
    sum_column = _sum_column(table)
    for item in table.items if sum_column is not None else ():
        total = item.at(sum_column)
        if total is not None and len(item.entries) > 1:
            parts = [entry.value for entry in item.entries if entry is not total and not entry.is_dash]
            checks.append(
                None not in parts and sum(part for part in parts if part is not None) == total.value
            )
    return all(checks) if checks else None


def placements(item: Item, table: Table) -> Iterator[Placement]:
    """The ways to put a row's cells into the columns in their order, side by side."""
    yield from _placements(item, table, side_by_side=True)


def _placements(item: Item, table: Table, side_by_side: bool) -> Iterator[Placement]:
    width, count, sum_column = len(table.columns), len(item.entries), _sum_column(table)
    for columns in combinations(range(width), count):
        if sum_column in columns and count > 1:
            others = [e.likeliest for e, c in zip(item.entries, columns, strict=True) if c != sum_column]
            if sum(others) != item.entries[columns.index(sum_column)].likeliest:
                continue
        years = [c for c in columns if c != sum_column]
        if not side_by_side or not years or years[-1] - years[0] == len(years) - 1:
            yield columns


def _summed(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if not item.is_total and not item.is_part]


def _fit(block: Block) -> int:
    """How many of the total's amounts are the sum of the rows, as far as all are placed."""
    return sum(
        _column_sum(block.items, e.column) == e.likeliest for e in block.total.entries if e.column is not None
    )


def _column_sum(items: Sequence[Item], column: int) -> Decimal:
    return sum(
        (entry.likeliest for item in items for entry in item.entries if entry.column == column), Decimal(0)
    )


def _is_sum_of_all(block: Block) -> bool:
    """Whether the total is one amount, the sum of all amounts above it; then it gets the column `WHOLE`."""
    entries = [entry for item in block.items for entry in item.entries]
    total = block.total
    if total.is_placed or len(total.entries) != 1 or len({id(e.line) for e in entries}) < 2:
        return False
    if sum(entry.likeliest for entry in entries) != total.entries[0].likeliest or not any(
        len(item.entries) > 1 for item in block.items
    ):
        return False
    total.place((WHOLE,), "sums")
    return all(item.is_placed for item in block.items)


def _solve(table: Table, block: Block, ignored: int | None = None) -> list[Placement | None] | None:
    """For each undecided row of the block its columns, None where solutions differ; None without any solution."""
    for side_by_side in (True, False):
        solutions = []
        for total_columns in _total_placements(table, block.total, side_by_side):
            found = _search(table, block, total_columns, side_by_side, ignored)
            if found is not None:
                solutions.append([*found, *([] if block.total.is_placed else [total_columns])])
        if solutions:
            return reduce(_agreeing, solutions)
    return None


def _solve_but_one(table: Table, block: Block) -> list[Placement | None] | None:
    """The same where the document's own total of one column is wrong: that column says nothing."""
    width = len(table.columns)
    if width < 3 or not block.total.is_placed:
        return None
    found = []
    for ignored in range(width):
        solution = _solve(table, block, ignored)
        if solution:
            found.append([None if columns is None or ignored in columns else columns for columns in solution])
    return reduce(_agreeing, found) if found else None


def _total_placements(table: Table, total: Item, side_by_side: bool) -> list[Placement]:
    if total.is_placed:
        return [tuple(entry.column for entry in total.entries if entry.column is not None)]
    return list(_placements(total, table, side_by_side))


def _search(
    table: Table, block: Block, total_columns: Placement, side_by_side: bool, ignored: int | None
) -> list[Placement | None] | None:
    """Goes through the undecided rows, keeping for each reachable set of column sums how it was reached."""
    width = len(table.columns)
    targets = [Decimal(0)] * width
    for entry, column in zip(block.total.entries, total_columns, strict=True):
        if column != WHOLE:
            targets[column] = entry.likeliest
    rows = [item for item in block.items if not item.is_placed]
    start = tuple(targets[c] - _column_sum(block.items, c) for c in range(width))
    states: dict[tuple[Decimal, ...], tuple[Placement | None, ...]] = {start: ()}
    bounded = all(entry.likeliest >= 0 for item in block.items for entry in item.entries)
    for item in rows:
        options = list(_placements(item, table, side_by_side))
        states = _step(states, item, options, bounded, ignored)
        if not states or len(states) > MOST_STATES:
            return None
    ends = [path for left, path in states.items() if all(c == ignored or not v for c, v in enumerate(left))]
    return list(reduce(_agreeing, [list(path) for path in ends])) if ends else None


def _step(
    states: dict[tuple[Decimal, ...], tuple[Placement | None, ...]],
    item: Item,
    options: list[Placement],
    bounded: bool,
    ignored: int | None,
) -> dict[tuple[Decimal, ...], tuple[Placement | None, ...]]:
    reached: dict[tuple[Decimal, ...], tuple[Placement | None, ...]] = {}
    for left, path in states.items():
        for columns in options:
            rest = list(left)
            for entry, column in zip(item.entries, columns, strict=True):
                rest[column] = rest[column] - entry.likeliest if column != ignored else Decimal(0)
            if bounded and any(value < 0 for c, value in enumerate(rest) if c != ignored):
                continue
            key, way = tuple(rest), (*path, columns)
            reached[key] = tuple(_agreeing(list(reached[key]), list(way))) if key in reached else way
    return reached


def _agreeing(one: list[Placement | None], other: list[Placement | None]) -> list[Placement | None]:
    return [a if a == b else None for a, b in zip(one, other, strict=True)]


def _repair(entries: list) -> None:
    """The last entry is the sum of the others."""
    malformed = [entry for entry in entries if entry.value is None and entry.amount]
    if not malformed or any(
        entry.value is None and not entry.amount and not entry.is_dash for entry in entries
    ):
        return
    readings = list(product(*(entry.amount.candidates for entry in malformed)))
    if len(readings) > MOST_READINGS:
        return
    holding = []
    for reading in readings:
        meant = dict(zip(map(id, malformed), reading, strict=True))
        *parts, total = [meant.get(id(entry), entry.likeliest) for entry in entries]
        if sum(parts) == total:
            holding.append(reading)
    if len(holding) == 1:
        for entry, value in zip(malformed, holding[0], strict=True):
            entry.repaired = value


def _checks(table: Table, block: Block) -> Iterator[bool]:
    entries = [entry for item in block.items for entry in item.entries]
    known = all(entry.value is not None or entry.is_dash for entry in (*entries, *block.total.entries))
    if not known:
        yield False
    elif (
        all(item.is_placed for item in (*block.items, block.total)) and block.total.entries[0].column != WHOLE
    ):
        for total in block.total.entries:
            if not total.is_dash and total.column is not None:
                yield _column_sum(block.items, total.column) == total.value
    else:
        yield sum(entry.likeliest for entry in entries) == sum(e.likeliest for e in block.total.entries)


def _sum_column(table: Table) -> int | None:
    return next((i for i, column in enumerate(table.columns) if column.is_sum), None)
