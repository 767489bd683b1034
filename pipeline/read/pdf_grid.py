"""Grids of rulings: which lines make a table, and which of its fields are one cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from models.source import Box
from pipeline.read.pdf_rulings import Drawn, Ruling

SNAP = 3.0  # points within which rulings are the same line or touch
MOST_RULINGS = 2000  # a page with more is a drawing


@dataclass(slots=True)
class Grid:
    """Column edges `xs` and row edges `ys` in points; `owner[r][c]` is the field that the cell begins in."""

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


def grids(drawn: Drawn) -> list[Grid]:
    """The grids of at least two cells that rulings in both directions form."""
    if len(drawn.horizontal) + len(drawn.vertical) > MOST_RULINGS:
        return []
    horizontal, vertical = merged(drawn.horizontal), merged(drawn.vertical)
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
    parent = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, h in enumerate(across):
        for j, v in enumerate(down, len(across)):
            if h.start - SNAP <= v.at <= h.end + SNAP and v.start - SNAP <= h.at <= v.end + SNAP:
                parent[root(i)] = root(j)
    figures: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for i, h in enumerate(across):
        figures.setdefault(root(i), ([], []))[0].append(h)
    for j, v in enumerate(down, len(across)):
        figures.setdefault(root(j), ([], []))[1].append(v)
    return [figure for figure in figures.values() if figure[0] and figure[1]]


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
    return Grid(xs, ys, _owners(xs, ys, across, down))


def _owners(
    xs: list[float], ys: list[float], across: list[Ruling], down: list[Ruling]
) -> list[list[tuple[int, int]]]:
    """Fields without a ruling between them belong to one cell, named by its top left field."""
    owner = [[(r, c) for c in range(len(xs) - 1)] for r in range(len(ys) - 1)]

    def unite(a: tuple[int, int], b: tuple[int, int]) -> None:
        first, second = min(a, b), max(a, b)
        for row in owner:
            row[:] = [first if field == second else field for field in row]

    for r in range(len(ys) - 1):
        for c in range(len(xs) - 1):
            x, y = (xs[c] + xs[c + 1]) / 2, (ys[r] + ys[r + 1]) / 2
            if c + 1 < len(xs) - 1 and not _covered(down, xs[c + 1], y):
                unite(owner[r][c], owner[r][c + 1])
            if r + 1 < len(ys) - 1 and not _covered(across, ys[r + 1], x):
                unite(owner[r][c], owner[r + 1][c])
    return owner


def _covered(rulings: list[Ruling], at: float, place: float) -> bool:
    return any(abs(r.at - at) <= SNAP and r.start - SNAP <= place <= r.end + SNAP for r in rulings)
