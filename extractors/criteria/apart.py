"""A flattened table whose columns stand one after the other: all cells of the first, then all of the second.

The columns have equally many cells, which is what tells this reading from the one row by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.criteria.heads import Role
from extractors.criteria.places import TableRow
from extractors.criteria.units import Scorer, Unit, flowed

MOST_ROWS, MOST_UNITS = 16, 240
LONGEST_CELL = 20
"""Units; a row's cells stand far apart here, so that a longer one would be a guess."""


@dataclass(frozen=True, slots=True)
class Apart:
    """The best way to cut the units into columns: its score, and where each cell begins, column by column."""

    score: float
    starts: tuple[int, ...]
    units: Sequence[Unit]
    roles: Sequence[Role]

    def rows(self, rival: float) -> list[TableRow]:
        """The rows. `rival` is the score of the best way row by row."""
        count = len(self.starts) // len(self.roles)
        rows = [TableRow(lead=self.score - rival) for _ in range(count)]
        for k, (start, end) in enumerate(pairwise([*self.starts, len(self.units)])):
            part = self.units[start:end]
            row = rows[k % count]
            row.cells[self.roles[k // count]] = flowed(part)
            row.lines += list({id(unit.line): unit.line for unit in part}.values())
        return rows


def dealt_apart(units: Sequence[Unit], roles: Sequence[Role], scorer: Scorer, new_row: float) -> Apart | None:
    """The best way column by column, for any number of rows from two on; None where there is none.

    `new_row` is what each row costs, as in the way row by row.
    """
    most = min(MOST_ROWS, sum(unit.opens for unit in units) // len(roles)) if len(units) <= MOST_UNITS else 0
    found = [way for count in range(2, most + 1) if (way := _cut(units, roles, scorer, count))]
    if not found:
        return None
    score, starts = max((score - new_row * len(starts) / len(roles), starts) for score, starts in found)
    return Apart(score, starts, units, roles)


def _cut(
    units: Sequence[Unit], roles: Sequence[Role], scorer: Scorer, count: int
) -> tuple[float, tuple[int, ...]] | None:
    """The units cut into `count` cells a column: score and the cells' starts."""
    ways: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for k in range(count * len(roles)):
        column = k // count
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (score, starts) in ways.items():
            if start == len(units):
                continue
            border = scorer.border(start)
            for end in range(start + 1, min(len(units), start + LONGEST_CELL) + 1):
                if end < len(units) and (not units[end].opens or units[end].glued):
                    continue
                total = score + border + scorer.cell(column, start, end)
                if end not in longer or total > longer[end][0]:
                    longer[end] = (total, (*starts, start))
        ways = longer
    return ways.get(len(units))
