"""The vertical edges between cells, which no run crosses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pipeline.read.pdf_rulings import Ruling


class Walls:
    """The walls of a page, those of one row of cells together."""

    def __init__(self, rulings: Iterable[Ruling] = ()) -> None:
        rows: dict[tuple[float, float], list[float]] = defaultdict(list)
        for x, top, bottom in rulings:
            rows[top, bottom].append(x)
        self._rows = [(top, bottom, xs) for (top, bottom), xs in rows.items()]
        self._top = min((top for top, _ in rows), default=0.0)
        self._bottom = max((bottom for _, bottom in rows), default=0.0)

    def between(self, y: float, x0: float, x1: float) -> list[float]:
        """The places, between two others, of the walls that stand at a height."""
        if not self._top < y < self._bottom:
            return []
        return [x for top, bottom, xs in self._rows if top < y < bottom for x in xs if x0 < x < x1]
