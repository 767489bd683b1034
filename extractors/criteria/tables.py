"""The goal and criteria tables of an agreement, however its source shows them.

Three shapes: lines that know their cells; cells flattened one after the other; columns flattened one
after the other, each under its own head.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from extractors.blocks import items, line_width, next_would_fit, usual_gap
from extractors.criteria.flattened import TableRow, deal
from extractors.criteria.heads import MOST_LINES, Head, Role, is_table, read_head, role_of
from extractors.criteria.likeness import source as source_likeness
from models.flow import flow
from models.outline import Agreement, Section
from models.source import Line
from models.source import Role as LineRole
from models.text import Text, join

BETWEEN = 12
"""Lines that may stand between two rows of a table that runs over a page's end."""
UNREAD = frozenset({"parties", "budget", "staffing", "validity", "programme"})
"""Kinds of sections that hold no table of goals."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of goals or criteria: where it stands, what its columns hold, its rows."""

    section: Section
    head: Head
    rows: list[TableRow]
    rule: str


@dataclass(frozen=True, slots=True)
class _Place:
    line: Line
    section: Section
    heading: bool


def tables(agreement: Agreement) -> list[Table]:
    """All tables of goals, indicators and criteria, in the order of the document."""
    places = list(_places(agreement))
    known = known_sources(agreement)
    found: list[Table] = []
    i = 0
    while i < len(places):
        read = _grid(places, i, found) or _flattened(places, i, known) or _by_columns(places, i)
        if read is None:
            i += 1
            continue
        table, i = read
        if table.rows:
            found.append(table)
    return found


def known_sources(agreement: Agreement) -> Set[str]:
    """What the document shows to be sources: the programme's name, short lines that recur in tables."""
    lines = [line.value for s in agreement.of_kind("criteria") for line in s.lines]
    short = Counter(value for value in lines if len(value.split()) <= 5 and value[:1].isupper())
    programme = {flow(section.lines).value for section in agreement.of_kind("programme")}
    return programme | {
        value for value, count in short.items() if count > 1 and source_likeness(value, set()) > 0
    }


def _places(agreement: Agreement) -> Iterator[_Place]:
    for section in agreement.sections:
        for lines, heading in ((section.heading_lines, True), (section.lines, False)):
            for line in lines:
                if line.role is LineRole.BODY and line.text:
                    yield _Place(line, section, heading)


def _flattened(places: Sequence[_Place], i: int, known: Set[str]) -> tuple[Table, int] | None:
    if places[i].section.kind in UNREAD or places[i].line.cell:
        return None
    head = read_head([place.line for place in places[i : i + MOST_LINES]])
    if head is None:
        return None
    start = i + head.line_count
    end = _next_heading(places, start)
    lines = list(_without_heads([place.line for place in places[start:end]], head))
    rows = _carried(deal(lines, head.roles, known))
    return Table(_owner(places, i), head, [row for row in rows if _is_told(row)], "flattened table"), end


def _next_heading(places: Sequence[_Place], start: int) -> int:
    return next((k for k in range(start, len(places)) if places[k].heading), len(places))


def _owner(places: Sequence[_Place], i: int) -> Section:
    """The section of a table's head; where the head was taken for a heading, the one that it stands in."""
    return places[i - 1].section if places[i].heading and i else places[i].section


def _without_heads(lines: Sequence[Line], head: Head) -> Iterator[Line]:
    """The lines without the head that is repeated on a new page."""
    i = 0
    while i < len(lines):
        again = read_head(lines[i : i + MOST_LINES])
        if again and again.roles == head.roles:
            i += again.line_count
        else:
            yield lines[i]
            i += 1


def _carried(rows: Sequence[TableRow]) -> list[TableRow]:
    """A goal that stands once beside several indicators is every one's."""
    goal = None
    for row in rows:
        if "goal" in row.cells:
            goal = row.cells["goal"]
        elif goal is not None:
            row.cells["goal"] = goal
    return list(rows)


def _is_told(row: TableRow) -> bool:
    return any(len(row.cell(role)) > 1 for role in ("criterion", "goal", "indicator"))


def _grid(places: Sequence[_Place], i: int, before: Sequence[Table]) -> tuple[Table, int] | None:
    """A table whose lines know their cells, from its head on; or the rest of one on a new page."""
    cell = places[i].line.cell
    if cell is None or places[i].section.kind in UNREAD:
        return None
    tags = [place.line.cell for place in places]
    end = next(
        (k for k in range(i, len(places)) if not (tag := tags[k]) or tag.table != cell.table), len(places)
    )
    first = next((k for k in range(i, end) if _row_of(places[k]) != _row_of(places[i])), end)
    columns = _cells([place.line for place in places[i:first]])
    roles = {column: role for column, lines in columns.items() if (role := role_of(flow(lines).value))}
    if not is_table(list(roles.values())):
        return None
    end = first
    while end < len(places) and _goes_on(places, end, cell.table):
        end += 1
    rows, end = _grid_rows(places, first, end, roles)
    words = tuple(flow(columns[column]).value for column in roles)
    return Table(places[i].section, Head(tuple(roles.values()), words), rows, "table cells"), end


def _goes_on(places: Sequence[_Place], k: int, table: int) -> bool:
    """Whether the table has a line at `k` or soon after: a page's footnotes may stand between two rows."""
    near = (place.line.cell for place in places[k : k + BETWEEN])
    return any(cell is not None and cell.table == table for cell in near)


def _grid_rows(
    places: Sequence[_Place], start: int, end: int, roles: dict[int, Role]
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
        if k >= end and (places[k].section is not places[start - 1].section or max(cells) != max(roles)):
            break
        if is_table([role for lines in cells.values() if (role := role_of(flow(lines).value))]):
            if k < end:
                break
        else:
            _add_row(rows, cells, roles)
        k = stop
    return [row for row in _carried(rows) if _is_told(row)], k


def _add_row(rows: list[TableRow], cells: dict[int, list[Line]], roles: dict[int, Role]) -> None:
    texts = {roles[column]: flow(lines) for column, lines in cells.items() if column in roles}
    texts = {role: text for role, text in texts.items() if text}
    goes_on = bool(rows) and bool(texts) and next(iter(texts.values())).value[0].islower()
    if goes_on or ("criterion" not in texts and "criterion" in roles.values() and rows):
        row = rows[-1]
        row.cells.update({role: join([row.cell(role), text]) for role, text in texts.items()})
    else:
        row = TableRow(dict(texts))
        rows.append(row)
    row.lines += [line for lines in cells.values() for line in lines]


def _cells(lines: Sequence[Line]) -> dict[int, list[Line]]:
    columns: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell:
            columns.setdefault(line.cell.column, []).append(line)
    return dict(sorted(columns.items()))


def _row_of(place: _Place) -> tuple[int, int] | None:
    """Table and row of a line in a table."""
    cell = place.line.cell
    return (cell.table, cell.row) if cell else None


def _by_columns(places: Sequence[_Place], i: int) -> tuple[Table, int] | None:
    """Columns one after the other: a head alone on its line, its cells, the next head alone, its cells."""
    first = role_of(places[i].line.value)
    if first not in ("criterion", "source", "goal", "indicator") or places[i].section.kind in UNREAD:
        return None
    heads: list[tuple[int, Role]] = [(i, first)]
    end = i + 1
    while end < len(places):
        role = role_of(places[end].line.value)
        if role:
            heads.append((end, role))
        elif places[end].heading:
            break
        end += 1
    roles = tuple(role for _, role in heads)
    bounds = [*(k for k, _ in heads), end]
    columns = [[place.line for place in places[a + 1 : b]] for a, b in pairwise(bounds)]
    if not is_table(list(roles)) or not all(columns):
        return None
    head = Head(roles, tuple(places[k].line.value for k, _ in heads))
    return Table(places[i].section, head, _zipped(roles, columns), "columns one after the other"), end


def _zipped(roles: Sequence[Role], columns: Sequence[list[Line]]) -> list[TableRow]:
    """Rows of columns that were flattened apart. The columns' paragraphs are paired; where their numbers
    differ, the column with the shortest cells says how many rows there are."""
    cells = [_paragraphs(lines) for lines in columns]
    if len({len(column) for column in cells}) > 1:
        count = len(min(cells, key=lambda column: max(len(text) for text in column)))
        cells = [
            column if len(column) == count else _split(lines, count)
            for column, lines in zip(cells, columns, strict=True)
        ]
    count = max(len(column) for column in cells)
    rows = [TableRow() for _ in range(count)]
    for role, column, lines in zip(roles, cells, columns, strict=True):
        for row, text in zip(rows, column, strict=False):
            row.cells[role] = text
            row.lines += [line for line in lines if text.start <= line.text.start < text.end]
    return rows


def _paragraphs(lines: Sequence[Line]) -> list[Text]:
    texts: list[Text] = []
    for item in items(lines):
        if texts and item.text.value.startswith("("):
            texts[-1] = join([texts[-1], item.text])
        else:
            texts.append(item.text)
    return texts


def _split(lines: Sequence[Line], count: int) -> list[Text]:
    """The lines in `count` parts, cut where a new cell is likeliest to begin."""
    usual, width = usual_gap(lines), line_width(lines)

    def likely(k: int) -> tuple[bool, int, bool, bool]:
        line, above = lines[k], lines[k - 1]
        opens = not line.value[0].islower() and line.value[0] != "("
        return opens, line.gap - usual, above.value.endswith("."), next_would_fit(above, line, width)

    best = sorted(range(1, len(lines)), key=likely, reverse=True)[: count - 1]
    return [flow(lines[a:b]) for a, b in pairwise([0, *sorted(best), len(lines)])]
