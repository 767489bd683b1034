"""A table that was flattened to lines, cell after cell, put together again.

The lines are cut into units: a line, or the parts of one that may hold several cells
("34,1 % NK: 27,6 % Logbog").
Of all ways to deal the units out to rows and columns, in order, the one is taken that scores best: each cell
by how much it is like its column, each border between two cells by empty lines, capitals and widths. A row
that a page break cut goes on on the next page with the rest of each of its cells; only there may a column
be entered twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extractors.blocks import GLYPHS, usual_gap
from extractors.criteria.heads import Role
from extractors.criteria.likeness import DANGLING, NUMERIC, begins_like_source, likeness
from extractors.criteria.places import TableRow
from models.flow import HYPHENS, flow
from models.source import Line, Tail
from models.text import Text, join

LONGEST = {"level": 16, "comparison": 16, "target": 12, "year": 4, "source": 14}
"""Units in a cell; 48 in a column of prose."""
MISSING = {"goal": 0.3, "comparison": 0.7, "source": 3.0, "year": 1.5}
"""What it costs that a row has no such cell; 3 for the others."""
NEW_ROW, RESUMED = 1.0, 1.0
IN_LINE = 1.0  # a border within a line, beside what an empty line tells
NAME = 4  # words of a source that nothing marks as one
MOST_GAPS = 5  # empty lines inside one cell
_GLYPH = re.compile(rf"[{GLYPHS}]\s*(?=\S)")
_VALUE = re.compile(r"[\d%)]$|^[-–]$")
_VALUE_BEGINS = re.compile(r"\d|[-–](?:\s|$)|[A-ZÆØÅ][\w.-]*: ?\d")


@dataclass(frozen=True, slots=True)
class Unit:
    line: Line
    text: Text
    opens: bool  # begins its line
    closes: bool  # ends its line
    glued: bool  # goes on with a word of the line above


@dataclass(frozen=True, slots=True)
class _Step:
    """A cell, the way to it, and what the way has scored."""

    score: float
    start: int = 0
    column: int = 0
    resumed: bool = False
    opens_row: bool = False
    before: _Step | None = None


def deal(lines: Sequence[Line], roles: Sequence[Role], known_sources: Set[str]) -> list[TableRow]:
    """The rows of a flattened table from the lines under its head."""
    units = list(_units(lines, roles, known_sources))
    if not units:
        return []
    return _rows(_best(units, roles, _Scorer(units, roles, known_sources)), units, roles)


def _units(lines: Sequence[Line], roles: Sequence[Role], known_sources: Set[str]) -> Iterator[Unit]:
    glued = False
    for line in lines:
        cuts = [0, *_cuts(line.value, roles, known_sources), len(line.text)]
        for start, end in pairwise(cuts):
            opens, closes = start == 0, end == len(line.text)
            text = line.text[start:end].strip()
            glyph = _GLYPH.match(text.value) if opens else None
            yield Unit(line, text[glyph.end() :] if glyph else text, opens, closes, glued and opens)
        glued = line.tail is not Tail.SPACE


def _cuts(value: str, roles: Sequence[Role], known_sources: Set[str]) -> list[int]:
    """Where a cell can begin within a line: before or after a level, and before what looks like a source."""
    cuts = []
    for match in re.finditer(r"(?<=\s)\S", value):
        rest, before = value[match.start() :], value[: match.start()].rstrip()
        upper = rest[0].isupper()
        if roles[0] == "source" and (upper or rest[0].isdigit()):
            cuts.append(match.start())
            continue
        level = bool(NUMERIC & set(roles)) and (
            _VALUE_BEGINS.match(rest) or (upper and _VALUE.search(before))
        )
        if (
            level
            or rest in known_sources
            or (upper and (begins_like_source(rest) or len(rest.split()) <= NAME))
        ):
            cuts.append(match.start())
    return cuts


class _Scorer:
    """Scores of cells and of the borders before them, each worked out once."""

    def __init__(self, units: Sequence[Unit], roles: Sequence[Role], known_sources: Set[str]) -> None:
        self.units, self.roles, self.known = units, roles, known_sources
        self.usual = usual_gap([unit.line for unit in units if unit.opens])
        self.trust = _trust([unit for unit in units if unit.opens], self.usual)
        self._texts: dict[tuple[int, int], str] = {}

    def cell(self, column: int, start: int, end: int) -> float:
        role = self.roles[column]
        score = likeness(role, self.text(start, end), self.known)
        for k in range(start + 1, end):
            unit = self.units[k]
            if unit.opens and unit.line.gap > self.usual and not unit.line.page_start:
                score -= (0.4 if role in NUMERIC else 1.2) * self.trust
        return score - self._ragged(start, end)

    def rest(self, column: int, start: int, end: int) -> float:
        """The score of the rest of a cell that began on the page before."""
        if self.roles[column] not in ("goal", "indicator", "criterion"):
            return self.cell(column, start, end)
        loose = 2.0 if DANGLING.search(self.text(start, end)) else 0.0
        return (0.3 if self.roles[column] == "indicator" else 0.0) - loose

    def border(self, start: int) -> float:
        unit = self.units[start]
        if not unit.opens:
            return -IN_LINE
        if start == 0 or unit.line.page_start:
            return 0.0
        return (1.0 if unit.line.gap > self.usual else -1.5) * self.trust

    def text(self, start: int, end: int) -> str:
        found = self._texts.get((start, end))
        if found is None:
            last = self.units[end - 1].text.value
            found = _joined(self.text(start, end - 1), self.units[end - 2], last) if end - start > 1 else last
            self._texts[start, end] = found
        return found

    def _ragged(self, start: int, end: int) -> float:
        """Lines that end although the next word had room in the cell's own width."""
        lines = [u for u in self.units[start:end] if u.opens]
        if len(lines) < 2 or not any(unit.text.value[0].isupper() for unit in lines[1:]):
            return 0.0
        width = max(len(unit.line.text) for unit in lines)
        needed = (
            len(above.line.text) + 1 + len(below.text.value.partition(" ")[0])
            for above, below in pairwise(lines)
            if below.text.value[0].isupper()
        )
        return 0.5 * sum(length < 0.8 * width for length in needed)


def _trust(units: Sequence[Unit], usual: int) -> float:
    """How much empty lines tell: all in a table that has them, and never inside a sentence.

    On a new page a cell may go on, in lower case and apart from the one before it.
    """
    units = list(takewhile(lambda unit: not unit.line.page_start, units)) or units
    wide = [unit.line.gap > usual for unit in units[1:]]
    inside = [gap for unit, gap in zip(units[1:], wide, strict=True) if unit.text.value[:1].islower()]
    if not any(wide):
        return 0.1
    return 1.0 if sum(inside) <= 0.1 * len(inside) else 0.4


def _best(units: Sequence[Unit], roles: Sequence[Role], scorer: _Scorer) -> _Step:
    """The best way through all units. A state is a cell's column and whether its row was resumed."""
    states: list[dict[tuple[int, bool], _Step]] = [{} for _ in range(len(units) + 1)]
    states[0][len(roles) - 1, False] = _Step(0.0)
    for start in range(len(units)):
        if not states[start] or units[start].glued:
            continue
        border = scorer.border(start)
        for column in range(len(roles)):
            ways = [
                way for step in states[start].values() if (way := _enter(step, column, start, units, roles))
            ]
            for resumed in {way.resumed for way in ways}:
                way = max((w for w in ways if w.resumed == resumed), key=lambda w: w.score)
                _extend(states, way, border, units, roles, scorer)
    return max(states[-1].values(), key=lambda step: step.score - _missing(step, len(roles), roles))


def _enter(
    step: _Step, column: int, start: int, units: Sequence[Unit], roles: Sequence[Role]
) -> _Step | None:
    """The step to a cell of `column` from `start` on: further along the row, in a new row, or resumed."""
    same = start > 0 and column > step.column
    if same:
        score = step.score - (0.0 if step.resumed else _missing(step, column, roles))
        return _Step(score, start, column, step.resumed, False, step)
    new = column == 0 or (roles[0] == "goal" and column == 1 and start > 0)
    resumed = units[start].line.page_start and units[start].opens and start > 0
    lower = units[start].text.value[:1].islower()
    if resumed and (lower or not new):
        return _Step(step.score - RESUMED, start, column, True, False, step)
    if not new:
        return None
    left = _missing(step, len(roles), roles) if not step.resumed else 0.0
    return _Step(
        step.score - left - NEW_ROW - (MISSING["goal"] if column else 0.0), start, column, False, True, step
    )


def _missing(step: _Step, column: int, roles: Sequence[Role]) -> float:
    """The cost of the columns between the step's own and `column`."""
    if step.resumed or step.before is None:
        return 0.0
    return sum(MISSING.get(roles[k], 3.0) for k in range(step.column + 1, column))


def _extend(
    states: list[dict[tuple[int, bool], _Step]],
    way: _Step,
    border: float,
    units: Sequence[Unit],
    roles: Sequence[Role],
    scorer: _Scorer,
) -> None:
    """All ends that the cell may have."""
    longest = LONGEST.get(roles[way.column], 48)
    gaps = 0
    for end in range(way.start + 1, min(len(units), way.start + longest) + 1):
        gaps += end - 1 > way.start and units[end - 1].line.gap > scorer.usual
        if gaps > MOST_GAPS / scorer.trust:
            break
        if end < len(units) and units[end].glued:
            continue
        cell = (
            scorer.rest(way.column, way.start, end)
            if way.resumed
            else scorer.cell(way.column, way.start, end)
        )
        score = way.score + border + cell
        known = states[end].get((way.column, way.resumed))
        if known is None or score > known.score:
            states[end][way.column, way.resumed] = replace(way, score=score)
        if end < len(units) and units[end].line.page_start and units[end].opens and way.resumed:
            break


def _rows(last: _Step, units: Sequence[Unit], roles: Sequence[Role]) -> list[TableRow]:
    steps = []
    step, end = last, len(units)
    while step.before is not None:
        steps.append((step, end))
        step, end = step.before, step.start
    rows: list[TableRow] = []
    for step, end in reversed(steps):
        if step.opens_row or not rows:
            rows.append(TableRow())
        row, role = rows[-1], roles[step.column]
        row.cells[role] = join([row.cell(role), _flowed(units[step.start : end])])
        row.lines += [unit.line for unit in units[step.start : end] if unit.line not in row.lines[-1:]]
    return rows


def _joined(above: str, unit: Unit, below: str) -> str:
    """The text of two units one after the other, as the first one's tail says."""
    if unit.closes and unit.line.tail is Tail.SOFT:
        return above.rstrip(HYPHENS) + below
    return above + below if unit.closes and unit.line.tail is Tail.GLUE else f"{above} {below}"


def _flowed(units: Sequence[Unit]) -> Text:
    return flow(replace(u.line, text=u.text, tail=u.line.tail if u.closes else Tail.SPACE) for u in units)
