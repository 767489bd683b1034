"""Which columns a row's amounts stand in, told by the places and spaces of the text as it stood."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from extractors.budget.table import Column, Entry, Item, Table
from models.flow import laid_out
from models.source import Line, Source
from models.text import Text

WIDE = 3  # spaces between two heads that show columns which were kept apart


def place_full_rows(table: Table) -> None:
    """Puts the amounts of every row that fills all columns."""
    width = len(table.columns)
    for item in table.undecided():
        if len(item.entries) == width:
            item.place(tuple(range(width)), "every column filled")


def place_by_position(table: Table, source: Source) -> None:
    """Puts each amount under the head that it stands below, where the places of heads and full rows agree."""
    heads = _heads(table.columns, source)
    if heads is None or not _is_aligned(table, heads, source):
        return
    for item in table.undecided():
        columns = _below(item, heads, source)
        if columns is not None:
            item.place(columns, "position")


def place_by_gaps(table: Table, source: Source) -> None:
    """Puts amounts by the spaces that empty cells left: one is put after every cell."""
    usual = _usual(table, source)
    for item in table.undecided():
        empty = _empty_cells(item, usual, source)
        columns = _from_empty(empty, len(table.columns) - len(item.entries), usual.trimmed) if empty else None
        if columns is not None:
            item.place(columns, "gaps")


class _Usual(NamedTuple):
    """The spaces that stand in the table's full rows where no cell is empty."""

    lead: int
    between: int
    trimmed: bool  # no line ends with a space, so empty last cells left no trace


def _heads(columns: list[Column], source: Source) -> list[float] | None:
    """The middles of the column heads in characters, where all stand on one line."""
    lines = [column.line for column in columns if column.line]
    if len(lines) < max(2, len(columns)) or len({laid_out(source, line).start for line in lines}) > 1:
        return None
    return [_middle(source, line, column.text) for line, column in zip(lines, columns, strict=True)]


def _is_aligned(table: Table, heads: list[float], source: Source) -> bool:
    """Whether the heads are wide apart and all full rows stand below them."""
    full = [item for item in table.items if item.placed_by == "every column filled"]
    agree = [_below(item, heads, source) == tuple(range(len(heads))) for item in full]
    gaps = [b.text.start - a.text.end for a, b in pairwise(table.columns)]
    return all(agree) and min(gaps) >= WIDE


def _below(item: Item, heads: list[float], source: Source) -> tuple[int, ...] | None:
    """For each amount the nearest head; None where two share one."""
    places = [_middle(source, entry.line, entry.text) for entry in item.entries]
    columns = [min(range(len(heads)), key=lambda i: abs(heads[i] - place)) for place in places]
    return tuple(columns) if all(a < b for a, b in pairwise(columns)) else None


def _middle(source: Source, line: Line, text: Text) -> float:
    return (text.start + text.end) / 2 - laid_out(source, line).start


def _usual(table: Table, source: Source) -> _Usual:
    spaces = [(item, _spaces(item.entries, source)) for item in table.items]
    full = [found for item, found in spaces if found and item.placed_by == "every column filled"]
    between = min((gap for _, _, inner, _ in full for gap in inner), default=1)
    lead = min((lead for is_lead, lead, _, _ in full if is_lead), default=0)
    return _Usual(lead, between, all(not found[3] for _, found in spaces if found))


def _spaces(entries: list[Entry], source: Source) -> tuple[bool, int, list[int], int] | None:
    """(whether no label stands before, spaces before the first cell, between cells, after the last)."""
    line = entries[0].line
    if any(entry.line is not line for entry in entries):
        return None
    physical = laid_out(source, line)
    value, start = physical.value.rstrip("\r"), physical.start
    before = value[: entries[0].text.start - start]
    ends = [re.compile(r"\S*").match(value, entry.text.end - start) for entry in entries]
    rests = [value[match.end() :] for match in ends if match]
    counts = [_count(rest) for rest in rests]
    return not before.strip(), _count(before[::-1]), counts[:-1], counts[-1]


def _count(rest: str) -> int:
    """Spaces at the start of a string, or the tabs, where tabs tell the cells apart."""
    blank = rest[: len(rest) - len(rest.lstrip())]
    return blank.count("\t") or len(blank)


def _empty_cells(item: Item, usual: _Usual, source: Source) -> list[int] | None:
    """How many empty cells stand before each amount, and after the last one."""
    found = _spaces(item.entries, source)
    if found is None:
        return None
    leads, lead, inner, trailing = found
    before = lead - usual.lead if leads else lead - 1
    return [before, *(gap - usual.between for gap in inner), max(0, trailing - 1)]


def _from_empty(empty: list[int], missing: int, trimmed: bool) -> tuple[int, ...] | None:
    """The columns, where the empty cells are as many as the row lacks; a label may end in a space."""
    if missing < 0 or any(count < 0 for count in empty):
        return None
    if trimmed and 0 < sum(empty) <= missing:
        empty = [*empty[:-1], missing - sum(empty[:-1])]
    if sum(empty[1:]) == missing:
        empty = [0, *empty[1:]]
    if sum(empty) != missing:
        return None
    columns, at = [], 0
    for count in empty[:-1]:
        at += count
        columns.append(at)
        at += 1
    return tuple(columns)
