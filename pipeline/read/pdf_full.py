"""Which lines of a cell are full: a column breaks a word without a hyphen only where no letter more fits."""

from __future__ import annotations

from itertools import zip_longest

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_order import PageLine, PageTable

UNSURE = 3  # letters up to which the room left says nothing: margins may be uneven
LETTER = 0.5  # sizes that a letter is wide, where the next one is not on the page
WIDEST = 1.2  # sizes that a letter is wide at most
SLACK = 1.0  # points by which a cell's right margin may be less than its left one


def find_full(page: Characters, table: PageTable, ruled: bool) -> None:
    """Tells the lines of a table whether they are full.

    A ruled cell's margins are taken to be the same on both sides, the left one the least of its column; a
    line that reaches further shows that there is more room. Columns without vertical rulings reach as far
    as their lines do, if they are not wider.
    """
    rooms = _rooms(table, ruled)
    for (row, column), lines in table.cells.items():
        if (row, column + 1) in table.covered:
            continue
        for line, below in zip_longest(lines, lines[1:]):
            left = rooms[column] - line.box.x1 - SLACK
            near = 0 < left < UNSURE * WIDEST * line.main.size
            letter = _width(page, below) if below and near else LETTER * line.main.size
            if left < letter:
                line.full = True
            elif ruled and left >= UNSURE * letter:
                line.full = False


def _width(page: Characters, line: PageLine) -> float:
    """Width of the line's first letter."""
    x0, _, x1, _ = page.box(line.runs[0].index[0])
    return x1 - x0


def _rooms(table: PageTable, ruled: bool) -> dict[int, float]:
    """By column, how far right its lines can reach."""
    rooms: dict[int, float] = {}
    for column in {column for _, column in table.cells}:
        own = [
            cell for cell in table.cells if cell[1] == column and (cell[0], column + 1) not in table.covered
        ]
        lines = [line for cell in own for line in table.cells[cell]]
        margin = min((line.box.x0 for line in lines), default=table.xs[column]) - table.xs[column]
        reach = max((line.box.x1 for line in lines), default=0.0)
        rooms[column] = max(table.xs[column + 1] - margin, reach) if ruled else reach
    return rooms
