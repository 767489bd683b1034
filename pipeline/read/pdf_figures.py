"""What of a page's drawing can be the lines of tables."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.read.pdf_grid import MOST_CELLS, SNAP, Grid, grids, merged
from pipeline.read.pdf_rulings import Drawn, Ruling
from pipeline.read.pdf_stripes import stripes

MOST_DRAWN = 4 * MOST_CELLS  # lines: the largest table, each of whose cells is drawn with its four sides
MOST_RULINGS = 2000  # that are apart; twenty tables of fifty lines in both directions
DRAWING = "more lines are drawn on it than tables have, so they tell no tables there"
SQUARED = "squared paper is drawn on it, of more fields than tables have cells"


@dataclass
class Figures:
    """The grids, the horizontal rulings that belong to none, and what was too much to be of a table."""

    grids: list[Grid]
    rules: list[Ruling]
    doubt: str = ""


def figures(picture: Drawn) -> Figures:
    """A page's lines as far as they can be of tables; more than tables have are a drawing and give none.

    What follows takes time with the square of the rulings.
    """
    if len(picture.horizontal) + len(picture.vertical) + len(picture.fills) > MOST_DRAWN:
        return Figures([], [], DRAWING)
    across, down = merged(picture.horizontal), merged(picture.vertical)
    edges = list(stripes(picture.fills, across))
    level = merged([*picture.horizontal, *edges]) if edges else across
    if len(level) + len(down) > MOST_RULINGS:
        return Figures([], [], DRAWING)
    found = grids(across, down)
    doubt = "" if all(grid.owner for grid in found) else SQUARED
    return Figures(found, [rule for rule in level if not any(_is_of(rule, grid) for grid in found)], doubt)


def _is_of(rule: Ruling, grid: Grid) -> bool:
    return grid.box.top - SNAP <= rule.at <= grid.box.bottom + SNAP and rule.start < grid.box.x1
