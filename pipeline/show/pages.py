"""A source page by page: its lines, the tables on it with the text of their cells, its links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from models.flow import flow
from models.source import Box, Frame, Line, Link, Page, Role, Source
from pipeline.repair import repair

Cells = dict[tuple[int, int], str]  # a table's texts by (row, column)


@dataclass(slots=True)
class Shown:
    """A table's part on a page. A merged cell's text is in its first field, its other fields are None."""

    box: Box | None
    rows: list[list[str | None]]


@dataclass(slots=True)
class Seen:
    """A page; number and paper are None for text and Markdown, which are one page."""

    number: int | None
    paper: Page | None
    lines: list[Line] = field(default_factory=list)
    tables: dict[int, Shown] = field(default_factory=dict)  # by their numbers in `Line.cell`
    links: list[Link] = field(default_factory=list)


def pages_of(source: Source) -> list[Seen]:
    """The pages of a source as it was read.

    Lines are as they stand on the paper. In cells, words that were broken over two lines are closed. A row
    that a page break cuts stands whole on the page where it begins.
    """
    tables = _tables(source)
    if not source.pages:
        whole = {number: _whole(cells) for number, cells in sorted(tables.items())}
        return [Seen(None, None, [line for line in source.lines if line.text], whole, source.links)]
    pages = [Seen(number, paper) for number, paper in enumerate(source.pages, 1)]
    for line in source.lines:
        if line.page and line.text:
            pages[line.page - 1].lines.append(line)
    for link in source.links:
        if link.page:
            pages[link.page - 1].links.append(link)
    _put(tables, pages)
    return pages


def _tables(source: Source) -> dict[int, Cells]:
    lines: dict[int, dict[tuple[int, int], list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in repair(source).lines:
        if line.cell is not None:
            lines[line.cell.table][line.cell.row, line.cell.column].append(replace(line, role=Role.BODY))
    return {
        number: {cell: flow(part).value for cell, part in cells.items()} for number, cells in lines.items()
    }


def _whole(cells: Cells) -> Shown:
    height, width = max(row for row, _ in cells) + 1, max(column for _, column in cells) + 1
    return Shown(None, _rows(cells, range(height), width))


def _put(tables: dict[int, Cells], pages: list[Seen]) -> None:
    """Each table's rows on the pages where they begin."""
    begun: dict[int, int] = {}  # by table: rows that the pages before have shown
    for page in pages:
        for frame in page.paper.frames if page.paper else ():
            rows = range(max(frame.rows.start, begun.get(frame.table, 0)), frame.rows.stop)
            begun[frame.table] = rows.stop
            shown = _rows(tables.get(frame.table, {}), rows, frame.column_count, frame)
            if shown:
                page.tables[frame.table] = Shown(frame.box, shown)


def _rows(
    cells: Cells, rows: Sequence[int], width: int, frame: Frame | None = None
) -> list[list[str | None]]:
    """The fields of the rows that have text in one of them."""
    covered = frame.covered if frame else frozenset()
    fields = [
        [cells.get((row, column)) or (None if (row, column) in covered else "") for column in range(width)]
        for row in rows
    ]
    return [row for row in fields if any(row)]
