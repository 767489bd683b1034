"""A table that was flattened to lines, cell after cell, put together again.

Of all ways to deal the units out to rows and columns, in order, the one is taken that scores best: each cell
by how much it is like its column, each border between two cells by empty lines, capitals and widths. A row
that a page break cut goes on on the next page with the rest of each of its cells; only there may a column
be entered twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from extractors.criteria.apart import dealt_apart
from extractors.criteria.heads import Role
from extractors.criteria.places import TableRow
from extractors.criteria.rivals import Edge, State, lead
from extractors.criteria.units import Scorer, Unit, flowed, units_of
from models.source import Line
from models.text import join

LONGEST = {"level": 16, "comparison": 16, "target": 12, "year": 4, "source": 14}
"""Units in a cell; 48 in a column of prose."""
MISSING = {"goal": 0.3, "comparison": 0.7, "source": 3.6, "year": 1.5}
"""What it costs that a row has no such cell; 3 for the others."""
NEW_ROW, RESUMED = 1.0, 1.0
MOST_GAPS = 5  # empty lines inside one cell


@dataclass(frozen=True, slots=True)
class _Step:
    """A cell, the way to it, and what the way has scored."""

    score: float
    start: int = 0
    column: int = 0
    resumed: bool = False
    opens_row: bool = False
    before: _Step | None = None

    @property
    def state(self) -> State:
        return self.column, self.resumed


def deal(lines: Sequence[Line], roles: Sequence[Role], known_sources: Set[str]) -> list[TableRow]:
    """The rows of a flattened table from the lines under its head; each says by how much it was the best."""
    units = list(units_of(lines, roles, known_sources))
    if not units:
        return []
    scorer = Scorer(units, roles, known_sources)
    search = _Search(units, roles, scorer)
    apart = dealt_apart(units, roles, scorer, NEW_ROW)
    if apart and apart.score > search.score:
        return apart.rows(search.score)
    return search.rows(apart.score if apart else None)


class _Search:
    """The best way through all units. A state is a cell's column and whether its row was resumed."""

    def __init__(self, units: Sequence[Unit], roles: Sequence[Role], scorer: Scorer) -> None:
        self.units, self.roles, self.scorer = units, roles, scorer
        self.edges: list[Edge] = []
        self.states: list[dict[State, _Step]] = [{} for _ in range(len(units) + 1)]
        self.states[0][len(roles) - 1, False] = _Step(0.0)
        for start in range(len(units)):
            if self.states[start] and not units[start].glued:
                self._go_on(start)
        self.last = max(self.states[-1].values(), key=self._ended)
        self.score = self._ended(self.last)

    def _ended(self, step: _Step) -> float:
        return step.score - self._missing(step, len(self.roles))

    def _go_on(self, start: int) -> None:
        border = self.scorer.border(start)
        for column in range(len(self.roles)):
            ways = [way for step in self.states[start].values() if (way := self._enter(step, column, start))]
            for resumed in {way.resumed for way in ways}:
                way = max((w for w in ways if w.resumed == resumed), key=lambda w: w.score)
                self._extend(way, border)

    def _enter(self, step: _Step, column: int, start: int) -> _Step | None:
        """The step to a cell of `column` from `start` on: further along the row, in a new row, or resumed."""
        if start > 0 and column > step.column:
            score = step.score - (0.0 if step.resumed else self._missing(step, column))
            return _Step(score, start, column, step.resumed, False, step)
        new = column == 0 or (self.roles[0] == "goal" and column == 1 and start > 0)
        unit = self.units[start]
        resumed = unit.line.page_start and unit.opens and start > 0
        if resumed and (unit.text.value[:1].islower() or not new):
            return _Step(step.score - RESUMED, start, column, True, False, step)
        if not new:
            return None
        left = self._missing(step, len(self.roles)) if not step.resumed else 0.0
        carried = MISSING["goal"] if column else 0.0
        return _Step(step.score - left - NEW_ROW - carried, start, column, False, True, step)

    def _missing(self, step: _Step, column: int) -> float:
        """The cost of the columns between the step's own and `column`."""
        if step.resumed or step.before is None:
            return 0.0
        return sum(MISSING.get(self.roles[k], 3.0) for k in range(step.column + 1, column))

    def _extend(self, way: _Step, border: float) -> None:
        """All ends that the cell may have."""
        assert way.before is not None
        for end in self._ends(way):
            score = way.score + border + self._cell(way, end)
            gain = score - way.before.score
            self.edges.append(Edge(way.start, way.before.state, end, way.state, gain))
            known = self.states[end].get(way.state)
            if known is None or score > known.score:
                self.states[end][way.state] = replace(way, score=score)

    def _ends(self, way: _Step) -> Iterator[int]:
        units, gaps = self.units, 0
        longest = LONGEST.get(self.roles[way.column], 48)
        for end in range(way.start + 1, min(len(units), way.start + longest) + 1):
            gaps += end - 1 > way.start and units[end - 1].line.gap > self.scorer.usual
            if gaps > MOST_GAPS / self.scorer.trust:
                return
            if end < len(units) and units[end].glued:
                continue
            yield end
            if end < len(units) and units[end].line.page_start and units[end].opens and way.resumed:
                return

    def _cell(self, way: _Step, end: int) -> float:
        score = self.scorer.rest if way.resumed else self.scorer.cell
        return score(way.column, way.start, end)

    def rows(self, rival: float | None) -> list[TableRow]:
        """The rows of the best way; `rival` is the score of the best one of another kind."""
        steps, step, end = [], self.last, len(self.units)
        while step.before is not None:
            steps.append((step, end))
            step, end = step.before, step.start
        ended = {state: self._ended(one) - one.score for state, one in self.states[-1].items()}
        leads = lead(self.edges, len(self.units), self.last_path(steps), ended)
        rows: list[TableRow] = []
        for (step, end), led in zip(reversed(steps), leads, strict=True):
            if step.opens_row or not rows:
                rows.append(TableRow(lead=self.score - rival if rival is not None else None))
            self._add(rows[-1], step, end, led)
        return rows

    def last_path(self, steps: Sequence[tuple[_Step, int]]) -> list[tuple[int, int, State]]:
        return [(step.start, end, step.state) for step, end in reversed(steps)]

    def _add(self, row: TableRow, step: _Step, end: int, led: float) -> None:
        units, role = self.units[step.start : end], self.roles[step.column]
        row.cells[role] = join([row.cell(role), flowed(units)])
        row.lines += [unit.line for unit in units if unit.line not in row.lines[-1:]]
        row.lead = led if row.lead is None else min(row.lead, led)
