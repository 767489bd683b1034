"""Tables of a page from its grids: which runs stand in which cell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.source import Box
from pipeline.read.pdf_grid import SNAP, Grid
from pipeline.read.pdf_order import PageLine, PageTable, rows
from pipeline.read.pdf_run import Run

HANGING = 1.6  # sizes below a line to the next one of its cell at most
ENDED = re.compile(r"[.:;!?]\W*$")
Cells = dict[tuple[int, int], list[PageLine]]


def grid_tables(runs: list[Run], grids: Iterable[Grid]) -> tuple[list[PageTable], list[Run]]:
    """The tables that the grids show, and the runs that stand in none."""
    tables: list[PageTable] = []
    free = runs
    for grid in sorted(grids, key=lambda g: (g.box.x1 - g.box.x0) * (g.box.bottom - g.box.top)):
        inside: dict[tuple[int, int], list[Run]] = {}
        outside: list[Run] = []
        for run in free:
            cell = grid.cell((run.x0 + run.x1) / 2, run.middle)
            if cell is None:
                outside.append(run)
            else:
                inside.setdefault(cell, []).append(run)
        cells = {cell: [PageLine(row) for row in rows(content)] for cell, content in inside.items()}
        parts = list(_parts(grid, cells))
        taken = {cell for part in parts for cell in part}
        free = outside + [run for cell, content in inside.items() if cell not in taken for run in content]
        for part in parts:
            tables.append(_table(grid, part))
            free = take_overhang(tables[-1], free)
    return tables, free


def _parts(grid: Grid, cells: Cells) -> Iterable[Cells]:
    """The rows that are a table together. Rows over the full width with a text of their own divide them."""
    full = [all(field == row[0] for field in row) for row in grid.owner]
    part: Cells = {}
    r = 0
    while r < len(full):
        end = r + 1
        while end < len(full) and full[end] == full[r]:
            end += 1
        here = {cell: lines for cell, lines in cells.items() if r <= cell[0] < end}
        divides = full[r] and (r == 0 or end == len(full) or sum(map(len, here.values())) > 1)
        if divides:
            yield from _worth([part])
            part = {}
        else:
            part.update(here)
        r = end
    yield from _worth([part])


def _worth(parts: list[Cells]) -> Iterable[Cells]:
    return (part for part in parts if len({column for _, column in part}) > 1)


def _table(grid: Grid, cells: Cells) -> PageTable:
    first, last = min(cells)[0], max(cells)[0]
    box = Box(grid.xs[0], grid.ys[first], grid.xs[-1], grid.ys[last + 1])
    covered = frozenset(
        (r - first, c)
        for r in range(first, last + 1)
        for c, owner in enumerate(grid.owner[r])
        if owner != (r, c)
    )
    placed = {(row - first, column): lines for (row, column), lines in cells.items()}
    return place(PageTable(box, grid.xs, placed, covered))


def take_overhang(table: PageTable, free: list[Run]) -> list[Run]:
    """Puts text below a table into the cell that it goes on from, and gives back the other runs.

    A browser that breaks a merged cell over two pages lets its last line hang below the ruling.
    """
    for cell, lines in table.cells.items():
        last = lines[-1]
        low = last.baseline + HANGING * last.main.size
        for run in [r for r in free if last.baseline < r.baseline < low and r.top < table.box.bottom + SNAP]:
            if abs(run.x0 - last.box.x0) < SNAP and run.text[:1].islower() and not ENDED.search(last.text):
                lines.append(PageLine([run], table, cell))
                free = [other for other in free if other is not run]
    return free


def place(table: PageTable) -> PageTable:
    """Tells the table's lines where they stand."""
    for cell, lines in table.cells.items():
        for line in lines:
            line.table, line.cell = table, cell
    return table
