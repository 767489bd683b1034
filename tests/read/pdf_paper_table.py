"""Tables drawn on an invented page, ruled in every way that forms are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth

if TYPE_CHECKING:
    from tests.read.pdf_paper import Paper

PAD = 4.0
Field = tuple[int, int]


@dataclass
class Layout:
    """`edges` of the columns in points.

    `rules`: all, rows (horizontal ones only), head (around the head and the last row) or none. `merged` maps
    the field (row, column) that a cell begins in to the (rows, columns) that it spans. `numbers`: all columns
    but the first stand at their right edge. `split`: a row runs on to the next page, below the head again.
    """

    edges: list[float]
    rules: str = "all"
    merged: dict[Field, Field] = field(default_factory=dict)
    numbers: bool = False
    split: bool = False

    def __post_init__(self) -> None:
        self.owner = {
            (r + i, c + j): (r, c)
            for (r, c), (down, over) in self.merged.items()
            for i in range(down)
            for j in range(over)
        }

    def width(self, r: int, c: int) -> float:
        return self.edges[c + self.merged.get((r, c), (1, 1))[1]] - self.edges[c] - 2 * PAD


def draw_table(paper: Paper, rows: list[list[str]], layout: Layout) -> None:
    for r, row in enumerate(rows):
        lines = [paper.wrap(text, layout.width(r, c)) for c, text in enumerate(row)]
        while paper.y - _height(paper, lines) < paper.bottom:
            fit = int((paper.y - paper.bottom - 2 * PAD) // paper.leading)
            if layout.split and fit > 0:
                _row(paper, [cell[:fit] for cell in lines], r, len(rows), layout)
                lines = [cell[fit:] or [""] for cell in lines]
            paper.new_page()
            _row(paper, [[text] for text in rows[0]], 0, len(rows), layout)
        _row(paper, lines, r, len(rows), layout)


def _height(paper: Paper, lines: list[list[str]]) -> float:
    return max(len(cell) for cell in lines) * paper.leading + 2 * PAD


def _row(paper: Paper, lines: list[list[str]], r: int, count: int, layout: Layout) -> None:
    for c, cell in enumerate(lines):
        if layout.owner.get((r, c), (r, c)) != (r, c):
            continue
        for i, text in enumerate(cell):
            x = layout.edges[c] + PAD
            if layout.numbers and c:
                x = layout.edges[c + 1] - PAD - stringWidth(text, paper.font, paper.size)
            paper.write(x, paper.y - PAD - paper.size - i * paper.leading, text)
    bottom = paper.y - _height(paper, lines)
    if layout.rules == "rows" or (layout.rules == "head" and r in (0, count - 1)):
        for y, below in ((paper.y, r), (bottom, r + 1)):
            paper.canvas.line(layout.edges[_spanned(below, layout)], y, layout.edges[-1], y)
    if layout.rules == "all":
        _frame(paper, r, bottom, layout)
    paper.y = bottom


def _spanned(r: int, layout: Layout) -> int:
    """How many of a row's first cells begin above it."""
    column = 0
    while (r, column) in layout.owner and layout.owner[r, column][0] < r:
        column += 1
    return column


def _frame(paper: Paper, r: int, bottom: float, layout: Layout) -> None:
    """The sides of a row's fields, but for those inside of a merged cell."""
    edges, owner, line = layout.edges, layout.owner, paper.canvas.line
    for c in range(len(edges) - 1):
        here = owner.get((r, c))
        if here is None or owner.get((r - 1, c)) != here:
            line(edges[c], paper.y, edges[c + 1], paper.y)
        if here is None or owner.get((r + 1, c)) != here:
            line(edges[c], bottom, edges[c + 1], bottom)
        if here is None or owner.get((r, c - 1)) != here:
            line(edges[c], paper.y, edges[c], bottom)
    line(edges[-1], paper.y, edges[-1], bottom)
