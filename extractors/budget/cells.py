"""Rows from a table whose cells the source itself shows: years by column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.budget.entries import entry_of
from extractors.budget.heads import is_sum_head, year_in
from extractors.budget.labels import is_total
from extractors.budget.table import Column, Entry, Item
from models.flow import flow
from models.source import Line
from models.text import EMPTY, Text, hull, join

_NOT_LABELS = ("nr", "nummer", "#", "indsatsområde", "år")
_REMARKS = ("bemærkning", "note", "kommentar", "beskrivelse")


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of a cell, their text, and the amount or dash that it holds, if any."""

    lines: list[Line]
    text: Text
    entry: Entry | None


Row = dict[int, Cell]
"""The cells of a row that are not empty, by column."""
Grid = dict[int, Row]


@dataclass(slots=True)
class Ruled:
    """A table of cells as budget columns and rows, with the text of its head."""

    columns: list[Column]
    items: list[Item]
    head: Text


def grid_of(lines: Sequence[Line]) -> Grid:
    """The rows of lines that carry cells of one table, by number."""
    grid: dict[int, dict[int, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if line.cell is not None and line.text:
            grid[line.cell.row][line.cell.column].append(line)
    return {row: {column: _cell(own) for column, own in cells.items()} for row, cells in grid.items()}


def read_cells(lines: Sequence[Line], above: Sequence[Column] = ()) -> Ruled | None:
    """The budget that the cells of one table hold, None where they hold no column of amounts.

    `above` are the columns of the table that this one goes on from, used where it has no head of its own.
    """
    grid = grid_of(lines)
    rows = sorted(grid)
    amounts = _amount_columns(grid, rows)
    if not amounts or min(amounts) == 0:
        return None
    first = next(i for i, row in enumerate(rows) if _is_body(grid[row], amounts))
    head = {column: _head(grid, rows[:first], column) for column in _width(grid)}
    columns = [_column(grid, rows[:first], column, head[column]) for column in amounts]
    if not first and len(above) == len(columns):
        columns = list(above)
    labels = [column for column in _width(grid) if column < max(amounts) and column not in amounts]
    label = _label_column(labels, head, grid, rows[first:])
    remarks = [
        c for c in _width(grid) if c not in amounts and any(w in head[c].value.lower() for w in _REMARKS)
    ]
    body = [row for row in rows[first:] if not _is_head_again(grid[row], amounts)]
    items = [_item(grid[row], label, labels, amounts, remarks) for row in body]
    return Ruled(columns, _joined(items), hull(head.values()))


def _width(grid: Grid) -> list[int]:
    return sorted({column for row in grid.values() for column in row})


def _amount_columns(grid: Grid, rows: Sequence[int]) -> list[int]:
    """The columns under a year, and those of whose cells below the head most hold an amount or a dash."""
    found = []
    for column in _width(grid):
        cells = [(row, grid[row][column]) for row in rows if column in grid[row]]
        first = next((row for row, cell in cells if _holds_amount(cell)), None)
        if first is None:
            continue
        body = [cell.entry for row, cell in cells if row >= first]
        under_year = any(year_in(cell.text) for row, cell in cells if row < first)
        numbered = all(
            entry and entry.text.value.strip(" .").isdigit() and len(entry.text) < 4 for entry in body
        )
        if under_year or (
            2 * sum(entry is not None for entry in body) >= len(body) and not (numbered and not column)
        ):
            found.append(column)
    return found


def _is_year_head(text: Text) -> bool:
    return year_in(text) is not None and len(text.value) < 12


def _holds_amount(cell: Cell) -> bool:
    return cell.entry is not None and cell.entry.amount is not None and not _is_year_head(cell.text)


def _is_body(row: Row, amounts: Sequence[int]) -> bool:
    return any(_holds_amount(row[column]) for column in amounts if column in row)


def _head(grid: Grid, rows: Sequence[int], column: int) -> Text:
    return flow(line for row in rows if column in grid[row] for line in grid[row][column].lines)


def _column(grid: Grid, rows: Sequence[int], column: int, head: Text) -> Column:
    """A column by its head: the lowest cell of it that names a year, else all of it."""
    texts = [grid[row][column].text for row in reversed(rows) if column in grid[row]]
    year = next((year for text in texts if (year := year_in(text))), None)
    return Column(head, None, year, is_sum=year is None and is_sum_head(head.value))


def _label_column(
    labels: Sequence[int], head: dict[int, Text], grid: Grid, rows: Sequence[int]
) -> int | None:
    """The first column of words that is not the numbering, the focus area or a remark."""

    def is_name(column: int) -> bool:
        word = head[column].value.lower().strip(" .:")
        cells = [grid[row][column].text.value for row in rows if column in grid[row]]
        wordless = cells and all(not any(c.isalpha() for c in cell) for cell in cells if not is_total(cell))
        return (
            not wordless
            and not word.startswith(_NOT_LABELS)
            and not any(word.startswith(w) for w in _REMARKS)
        )

    return next((column for column in labels if is_name(column)), labels[0] if labels else None)


def _item(
    row: Row,
    label: int | None,
    labels: Sequence[int],
    amounts: Sequence[int],
    remarks: Sequence[int],
) -> Item:
    own = row.get(label) if label is not None else None
    if own is None:
        own = next((row[column] for column in labels if column in row and column not in remarks), None)
    entries = []
    for position, column in enumerate(amounts):
        entry = row[column].entry if column in row else None
        if entry is not None:
            entry.column = position
            entries.append(entry)
    notes = [row[column].text.value for column in remarks if column in row and row[column] is not own]
    lines = [line for cell in row.values() for line in cell.lines]
    return Item(own.text if own else EMPTY, entries, notes=notes, lines=lines, placed_by="column")


def _joined(items: Sequence[Item]) -> list[Item]:
    """The rows with amounts; a label that a reader cut in two rows is one."""
    kept: list[Item] = []
    above: Item | None = None
    for item in items:
        if not item.entries:
            above = Item(join([above.label, item.label]), []) if above else item
            continue
        if above and (
            item.label.value[:1].islower() or above.label.value.rstrip().endswith((",", "-", " og", " til"))
        ):
            item.label = join([above.label, item.label])
        kept.append(item)
        above = None
    return kept


def _is_head_again(row: Row, amounts: Sequence[int]) -> bool:
    """Whether a row repeats the years, as after a page's end."""
    return any(year_in(row[column].text) for column in amounts if column in row) and not _is_body(
        row, amounts
    )


def _cell(lines: list[Line]) -> Cell:
    text = flow(lines)
    return Cell(lines, text, entry_of(lines[0], text))
