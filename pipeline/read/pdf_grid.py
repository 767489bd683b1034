"""Grids of rulings: which lines make a table, and which of its fields are one cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from models.source import Box
from pipeline.read.pdf_rulings import Ruling

T = TypeVar("T", int, tuple[int, int])

SNAP = 3.0  # points within which rulings are the same line or touch
MOST_CELLS = 5000  # a plan of 52 weeks and 50 lines has half as many; a grid of more is squared paper


@dataclass(slots=True)
class Grid:
    """Column edges `xs` and row edges `ys` in points; `owner[r][c]` is the field that the cell begins in.

    `owner` is empty for squared paper, of more than `MOST_CELLS` fields: nothing stands in a cell of it.
    """

    xs: list[float]
    ys: list[float]
    owner: list[list[tuple[int, int]]]

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell (row, column) that a place is in."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        if 0 <= row < len(self.owner) and 0 <= column < len(self.owner[row]):
            return self.owner[row][column]
        return None

    def walls(self) -> list[Ruling]:
        """The vertical edges between cells, row by row."""
        return [
            Ruling(self.xs[c + 1], self.ys[r], self.ys[r + 1])
            for r, row in enumerate(self.owner)
            for c in range(len(row) - 1)
            if row[c] != row[c + 1]
        ]


def grids(horizontal: list[Ruling], vertical: list[Ruling]) -> list[Grid]:
    """The grids of at least two cells that rulings in both directions, each merged, form."""
    found = []
    for across, down in _components(horizontal, vertical):
        grid = _grid(across, down)
        if grid is not None:
            found.append(grid)
    return sorted(found, key=lambda g: (g.ys[0], g.xs[0]))


def merged(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Rulings on one line that touch or overlap as one; lines closer than `SNAP` as one line."""
    found: list[Ruling] = []
    for line in _lines(sorted(rulings)):
        if len(line) == 1:
            found += line
            continue
        at = sum(r.at * (r.end - r.start) for r in line) / sum(r.end - r.start for r in line)
        line.sort(key=lambda r: r.start)
        start, end = line[0].start, line[0].end
        for ruling in line[1:]:
            if ruling.start > end + SNAP:
                found.append(Ruling(at, start, end))
                start, end = ruling.start, ruling.end
            end = max(end, ruling.end)
        found.append(Ruling(at, start, end))
    return found


def _lines(rulings: list[Ruling]) -> list[list[Ruling]]:
    lines: list[list[Ruling]] = []
    for ruling in rulings:
        if lines and ruling.at - lines[-1][0].at <= SNAP:
            lines[-1].append(ruling)
        else:
            lines.append([ruling])
    return lines


def _components(across: list[Ruling], down: list[Ruling]) -> list[tuple[list[Ruling], list[Ruling]]]:
    """The horizontal and vertical rulings of each figure that touches itself only."""
    joined: _Joined[int] = _Joined(range(len(across) + len(down)))
    for i, h in enumerate(across):
        for j, v in enumerate(down, len(across)):
            if h.start - SNAP <= v.at <= h.end + SNAP and v.start - SNAP <= h.at <= v.end + SNAP:
                joined.join(i, j)
    figures: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for i, h in enumerate(across):
        figures.setdefault(joined.first(i), ([], []))[0].append(h)
    for j, v in enumerate(down, len(across)):
        figures.setdefault(joined.first(j), ([], []))[1].append(v)
    return [figure for figure in figures.values() if figure[0] and figure[1]]


class _Joined(Generic[T]):
    """Things of which some belong together; each group goes by the first of them in their order."""

    def __init__(self, things: Iterable[T]) -> None:
        self._above: dict[T, T] = {thing: thing for thing in things}

    def first(self, thing: T) -> T:
        while self._above[thing] != thing:
            self._above[thing] = thing = self._above[self._above[thing]]
        return thing

    def join(self, a: T, b: T) -> None:
        first, second = sorted((self.first(a), self.first(b)))
        self._above[second] = first


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > SNAP:
            edges.append(place)
    return edges


def _grid(across: list[Ruling], down: list[Ruling]) -> Grid | None:
    """The grid of a figure; where its outer edge is not drawn, its rulings' ends are the edge."""
    xs = _edges([v.at for v in down] + [min(h.start for h in across), max(h.end for h in across)])
    ys = _edges([h.at for h in across] + [min(v.start for v in down), max(v.end for v in down)])
    if len(xs) < 3 or len(ys) < 2:
        return None
    squared = (len(xs) - 1) * (len(ys) - 1) > MOST_CELLS
    return Grid(xs, ys, [] if squared else _owners(xs, ys, across, down))


def _owners(
    xs: list[float], ys: list[float], across: list[Ruling], down: list[Ruling]
) -> list[list[tuple[int, int]]]:
    """Fields without a ruling between them belong to one cell, named by its top left field."""
    fields = [[(r, c) for c in range(len(xs) - 1)] for r in range(len(ys) - 1)]
    joined = _Joined(field for row in fields for field in row)
    right = [[ruling for ruling in down if abs(ruling.at - x) <= SNAP] for x in xs[1:-1]]
    below = [[ruling for ruling in across if abs(ruling.at - y) <= SNAP] for y in ys[1:-1]]
    for r, c in (field for row in fields for field in row):
        x, y = (xs[c] + xs[c + 1]) / 2, (ys[r] + ys[r + 1]) / 2
        if c < len(right) and not _covered(right[c], y):
            joined.join((r, c), (r, c + 1))
        if r < len(below) and not _covered(below[r], x):
            joined.join((r, c), (r + 1, c))
    return [[joined.first(field) for field in row] for row in fields]


def _covered(rulings: list[Ruling], place: float) -> bool:
    return any(r.start - SNAP <= place <= r.end + SNAP for r in rulings)
