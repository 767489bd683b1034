"""A flattened table's lines as units, each a line or a part of one; and what they score as a cell.

A line can hold several cells ("34,1 % NK: 27,6 % Logbog"). A cell scores by how much it is like its column,
the border before it by empty lines, capitals and widths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extractors.blocks import GLYPHS, usual_gap
from extractors.criteria.heads import Role
from extractors.criteria.labels import label_of, places_of_labels
from extractors.criteria.likeness import (
    DANGLING,
    NUMBER,
    NUMERIC,
    begins_like_promise,
    begins_like_source,
    is_addition,
    likeness,
)
from models.flow import HYPHENS, flow
from models.source import Line, Tail
from models.text import Text

IN_LINE = 1.0
"""What a border within a line costs, beside what an empty line tells."""
NAME = 4
"""Words of a source that nothing marks as one."""
NAMED = 5.0
"""What it counts that a cell begins with its column's name, or that another's begins inside it."""
STACKED = 9.0
"""What a border costs between two numbers, each with its year, that stand on top of each other."""
PARENTHESIS = 4
"""Lines of a parenthesis at most; an older one was never closed."""
_GLYPH = re.compile(rf"[{GLYPHS}]\s*(?=\S)")
_ANY_GLYPH = re.compile(rf"(?:[{GLYPHS}]|[-–](?= [A-ZÆØÅ\d])|o(?= [A-ZÆØÅ\d]))\s*(?=\S)")
_VALUE = re.compile(r"[\d%)]$|^[-–]$")
_DATED = re.compile(rf"{NUMBER} ?%? ?\((?:19|20)\d\d\)")
_ANEW = re.compile(r"(?:Mindst|Minimum|Højst|Andel(?:en)?|Antal(?:let)?|Alle|Flere|Færre)\b")
_VALUE_BEGINS = re.compile(r"\d|[-–](?:\s|$)|[A-ZÆØÅ][\w.-]*: ?\d")


@dataclass(frozen=True, slots=True)
class Unit:
    line: Line
    text: Text
    opens: bool  # begins its line
    closes: bool  # ends its line
    glued: bool  # goes on with a word of the line above
    joins: bool  # goes on with the cell above even where it stands apart: one more bullet, or a definition
    label: Role | None = None  # the column that its own words name: "Indikator 2: …"


def units_of(lines: Sequence[Line], roles: Sequence[Role], known_sources: Set[str]) -> Iterator[Unit]:
    """The units of a table's lines, without the glyphs of bullets."""
    glyphs = _GLYPH if NUMERIC & set(roles) else _ANY_GLYPH
    glued = in_list = False
    for line, inside in zip(lines, _parenthesised(lines), strict=True):
        glued |= 0 in inside
        glyph = glyphs.match(line.value)
        joins = (bool(glyph) and in_list) or is_addition(line.value)
        in_list = bool(glyph) or (in_list and not line.gap)
        first = glyph.end() if glyph else 0
        cuts = [first, *_cuts(line.value, roles, known_sources), len(line.text)]
        cuts = [first, *(k for k in cuts[1:] if k > first and k not in inside)]
        for start, end in pairwise(cuts):
            opens, closes = start == first, end == len(line.text)
            text = line.text[start:end].strip()
            label = label_of(text.value)
            label = label if label in roles else None
            yield Unit(line, text, opens, closes, glued and opens, opens and joins, label)
        glued = line.tail is not Tail.SPACE


def _parenthesised(lines: Sequence[Line]) -> list[Set[int]]:
    """For each line the places that stand between "(" and its ")"; a cell never begins there."""
    inside: list[set[int]] = [set() for _ in lines]
    opened: list[tuple[int, int]] = []
    for i, line in enumerate(lines):
        opened = [] if line.page_start else [one for one in opened if i - one[0] < PARENTHESIS]
        for match in re.finditer("[()]", line.value):
            if match[0] == "(":
                opened.append((i, match.end()))
            elif opened:
                k, start = opened.pop()
                for n in range(k, i + 1):
                    end = match.start() if n == i else len(lines[n].value)
                    inside[n].update(range(start if n == k else 0, end))
    return list(inside)


def _cuts(value: str, roles: Sequence[Role], known_sources: Set[str]) -> list[int]:
    """Where a cell can begin within a line: before or after a level, and before what looks like a source."""
    cuts = [start for start, role in places_of_labels(value) if role in roles]
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
            or (upper and (begins_like_source(rest) or len(rest.split()) <= NAME) and not rest.endswith(":"))
        ):
            cuts.append(match.start())
    return sorted(set(cuts))


class Scorer:
    """Scores of cells and of the borders before them, each worked out once."""

    def __init__(self, units: Sequence[Unit], roles: Sequence[Role], known_sources: Set[str]) -> None:
        self.units, self.roles, self.known = units, roles, known_sources
        self.usual = usual_gap([unit.line for unit in units if unit.opens])
        self.trust = _trust([unit for unit in units if unit.opens], self.usual)
        self._texts: dict[tuple[int, int], str] = {}
        self._cells: dict[tuple[int, int, int], float] = {}

    def cell(self, column: int, start: int, end: int) -> float:
        """The score of the units from `start` up to `end` as a whole cell of a column."""
        place = (column, start, end)
        if place not in self._cells:
            self._cells[place] = self._cell(*place)
        return self._cells[place]

    def _cell(self, column: int, start: int, end: int) -> float:
        role = self.roles[column]
        score = likeness(role, self.text(start, end), self.known)
        if (label := self.units[start].label) is not None:
            score += NAMED if label == role else -NAMED
        for k in range(start + 1, end):
            unit = self.units[k]
            score -= NAMED if unit.label is not None else 0.0
            if unit.opens and unit.line.gap > self.usual and not unit.line.page_start and not unit.joins:
                score -= (0.4 if role in NUMERIC else 1.2) * self.trust
            if unit.opens and not unit.joins and self._begins_anew(role, k):
                score -= 2.0
        return score - self._ragged(start, end)

    def _begins_anew(self, role: Role, k: int) -> bool:
        """Whether a line inside a source or a criterion begins as a further criterion does."""
        value = self.units[k].text.value
        if role == "source":
            return begins_like_promise(value)
        above = self.units[k - 1].text.value
        return role == "criterion" and bool(_ANEW.match(value)) and not DANGLING.search(above)

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
        wide = unit.line.gap > self.usual
        if (
            not wide
            and _DATED.fullmatch(unit.text.value)
            and _DATED.fullmatch(self.units[start - 1].text.value)
        ):
            return -STACKED
        return (0.0 if unit.joins else 1.0 if wide else -1.5) * self.trust

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


def _joined(above: str, unit: Unit, below: str) -> str:
    """The text of two units one after the other, as the first one's tail says."""
    if unit.closes and unit.line.tail is Tail.SOFT:
        return above.rstrip(HYPHENS) + below
    return above + below if unit.closes and unit.line.tail is Tail.GLUE else f"{above} {below}"


def flowed(units: Sequence[Unit]) -> Text:
    return flow(replace(u.line, text=u.text, tail=u.line.tail if u.closes else Tail.SPACE) for u in units)
