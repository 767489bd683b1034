"""Tables of a page from its grids: which runs stand in which cell."""

from __future__ import annotations

from collections.abc import Iterable

from models.source import Box
from pipeline.read.pdf_grid import Grid
from pipeline.read.pdf_order import PageLine, PageTable, rows
from pipeline.read.pdf_run import Run

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
        tables += [_table(grid, part) for part in parts]
        free = outside + [run for cell, content in inside.items() if cell not in taken for run in content]
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


def place(table: PageTable) -> PageTable:
    """Tells the table's lines where they stand."""
    for cell, lines in table.cells.items():
        for line in lines:
            line.table, line.cell = table, cell
    return table
