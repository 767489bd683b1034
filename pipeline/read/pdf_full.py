"""Which lines of a cell are full: a column breaks a word without a hyphen only where no letter more fits."""

from __future__ import annotations

from itertools import pairwise

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_order import PageTable

UNSURE = 3  # letters up to which the room left says nothing: margins may be uneven
SLACK = 1.0  # points by which a cell's right margin may be less than its left one


def find_full(page: Characters, table: PageTable) -> None:
    """Tells the lines of a ruled table, but for each cell's last one, whether they are full.

    A cell's margins are taken to be the same on both sides, the left one the least of its column; a
    line that reaches further shows that there is more room.
    """
    rooms = _rooms(table)
    for (row, column), lines in table.cells.items():
        if len(lines) < 2 or (row, column + 1) in table.covered:
            continue
        for line, below in pairwise(lines):
            x0, _, x1, _ = page.box(below.runs[0].index[0])
            left = rooms[column] - line.box.x1 - SLACK
            line.full = left < x1 - x0 if not x1 - x0 <= left < UNSURE * (x1 - x0) else None


def _rooms(table: PageTable) -> dict[int, float]:
    """By column, how far right its lines can reach."""
    rooms: dict[int, float] = {}
    for column in {column for _, column in table.cells}:
        own = [
            cell for cell in table.cells if cell[1] == column and (cell[0], column + 1) not in table.covered
        ]
        lines = [line for cell in own for line in table.cells[cell]]
        margin = min((line.box.x0 for line in lines), default=table.xs[column]) - table.xs[column]
        reach = max((line.box.x1 for line in lines), default=0.0)
        rooms[column] = max(table.xs[column + 1] - margin, reach)
    return rooms
