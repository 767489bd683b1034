"""Goal and criteria tables whose lines know their cells, over page breaks and the footnotes there."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.blocks import items
from extractors.criteria.heads import Head, Role, is_table, role_of_cell
from extractors.criteria.places import UNREAD, Place, Table, TableRow, lines_of, told
from models.flow import flow
from models.source import Line
from models.text import Text, join

BETWEEN = 12
"""Lines that may stand between two rows of a table that runs over a page's end."""


def grid(places: Sequence[Place], i: int) -> tuple[Table, int] | None:
    """A table whose lines know their cells, from its head on; or the rest of one on a new page."""
    cell = places[i].line.cell
    if cell is None or places[i].section.kind in UNREAD:
        return None
    end = next((k for k in range(i, len(places)) if not _is_in(places[k], cell.table)), len(places))
    first = next((k for k in range(i, end) if _row_of(places[k]) != _row_of(places[i])), end)
    columns = _cells([place.line for place in places[i:first]])
    roles = {column: role for column, lines in columns.items() if (role := role_of_cell(flow(lines).value))}
    if not is_table(list(roles.values())):
        return None
    end = first
    while end < len(places) and _goes_on(places, end, cell.table):
        end += 1
    rows, end = _grid_rows(places, first, end, roles)
    words = tuple(flow(columns[column]).value for column in roles)
    head = Head(tuple(roles.values()), words)
    return Table(places[i].section, head, rows, "table cells", lines_of(places[i:end])), end


def _goes_on(places: Sequence[Place], k: int, table: int) -> bool:
    """Whether the table has a line at `k` or soon after: a page's footnotes may stand between two rows."""
    return any(_is_in(place, table) for place in places[k : k + BETWEEN])


def _is_in(place: Place, table: int) -> bool:
    cell = place.line.cell
    return cell is not None and cell.table == table


def _grid_rows(
    places: Sequence[Place], start: int, end: int, roles: dict[int, Role]
) -> tuple[list[TableRow], int]:
    """The rows under a head, to the table's end and on where the next page's table goes on without a head."""
    rows: list[TableRow] = []
    k = start
    while k < len(places) and not places[k].heading and (places[k].line.cell or k < end):
        if places[k].line.cell is None:
            k += 1
            continue
        here, stop = _row_of(places[k]), k + 1
        while stop < len(places) and _row_of(places[stop]) == here:
            stop += 1
        cells = _cells([other.line for other in places[k:stop]])
        if k >= end and (places[k].section is not places[start - 1].section or not set(cells) <= set(roles)):
            break
        if is_table([role for lines in cells.values() if (role := role_of_cell(flow(lines).value))]):
            if k < end:
                break
        else:
            _add_row(rows, cells, roles)
        k = stop
    return told(rows), k


def _add_row(rows: list[TableRow], cells: dict[int, list[Line]], roles: dict[int, Role]) -> None:
    texts = {roles[column]: _text(lines) for column, lines in cells.items() if column in roles}
    texts = {role: text for role, text in texts.items() if text}
    goes_on = bool(rows) and bool(texts) and next(iter(texts.values())).value[0].islower()
    if goes_on or ("criterion" not in texts and "criterion" in roles.values() and rows):
        row = rows[-1]
        row.cells.update({role: join([row.cell(role), text]) for role, text in texts.items()})
    else:
        row = TableRow(dict(texts))
        rows.append(row)
    row.lines += [line for lines in cells.values() for line in lines]


def _text(lines: Sequence[Line]) -> Text:
    """A cell's text: its paragraphs and bullets one after the other, without marks."""
    return join(item.text for item in items(lines))


def _cells(lines: Sequence[Line]) -> dict[int, list[Line]]:
    columns: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell:
            columns.setdefault(line.cell.column, []).append(line)
    return dict(sorted(columns.items()))


def _row_of(place: Place) -> tuple[int, int] | None:
    """Table and row of a line in a table."""
    cell = place.line.cell
    return (cell.table, cell.row) if cell else None
