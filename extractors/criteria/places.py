"""An agreement's lines in order, each with its section; and what is made of them, a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.criteria.heads import Head, Role
from extractors.criteria.labels import parts, without_label
from models.outline import Agreement, Section
from models.source import Line
from models.source import Role as LineRole
from models.text import EMPTY, Text

UNREAD = frozenset({"parties", "budget", "staffing", "validity", "programme"})
"""Kinds of sections that hold no table of goals."""

NO_SOURCE = re.compile(r"[-–—/]+|ikke (?:oplyst|relevant|angivet)|ingen|n/?a\.?", re.IGNORECASE)
_COUNT = re.compile(r"\(?(?P<number>\d{1,2})[.)]:? (?=\S)")


class Place(NamedTuple):
    line: Line
    section: Section
    heading: bool


@dataclass(slots=True)
class TableRow:
    """The cells of a row by their column; a cell of several parts is one text.

    `lead` says by how much the reading scored better than the best other one; None where there was none.
    """

    cells: dict[Role, Text] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    lead: float | None = None

    def cell(self, role: Role) -> Text:
        return self.cells.get(role, EMPTY)

    @property
    def source(self) -> Text:
        """The source's cell; empty where it holds a dash, or words that say that there is none."""
        cell = self.cell("source")
        return EMPTY if NO_SOURCE.fullmatch(cell.value) else cell


@dataclass(frozen=True, slots=True)
class Table:
    """A table of goals or criteria: where it stands, what its columns hold, its rows, all its lines."""

    section: Section
    head: Head
    rows: list[TableRow]
    rule: str
    lines: list[Line]


def places_of(agreement: Agreement) -> list[Place]:
    """The body lines of all sections, headings included."""
    return [
        Place(line, section, heading)
        for section in agreement.sections
        for lines, heading in ((section.heading_lines, True), (section.lines, False))
        for line in lines
        if line.role is LineRole.BODY and line.text
    ]


def lines_of(places: Sequence[Place]) -> list[Line]:
    return [place.line for place in places]


def told(rows: Sequence[TableRow]) -> list[TableRow]:
    """The rows that say something, each with its goal; one beside several indicators is every one's."""
    whole = [part for row in rows for part in _unlabelled(row)]
    _uncount(whole)
    return [
        row
        for row in _carried(whole)
        if any(len(row.cell(role)) > 1 for role in ("criterion", "goal", "indicator"))
    ]


def _unlabelled(row: TableRow) -> list[TableRow]:
    """The row without labels that repeat a column's name, as several where its first cell has several goals.

    "Delmål 1: … Indikator: …" in one cell is a goal and its indicator.
    """
    named: tuple[Role, ...] = ("indicator", "source")
    for own in named:
        if own in row.cells:
            row.cells[own] = without_label(row.cells[own], own)
    goals: tuple[Role, ...] = ("goal", "criterion")
    first = next((role for role in goals if role in row.cells), None)
    if first is None:
        return [row]
    found = list(parts(row.cells[first]))
    others = {role for role, _ in found[1:]} - {first}
    if len(found) < 2 or found[0][0] not in (None, first) or others & set(row.cells) or others - set(named):
        row.cells[first] = without_label(row.cells[first], first)
        return [row]
    rows = [row]
    row.cells[first] = found[0][1]
    for role, text in found[1:]:
        if role == first:
            rows.append(TableRow({first: text}, row.lines, row.lead))
        elif role and role not in rows[-1].cells:
            rows[-1].cells[role] = text
    return rows


def _uncount(rows: Sequence[TableRow]) -> None:
    """Take off the numbers that count a column's cells from one on: "1. …", "2. …"."""
    for role in ("goal", "criterion", "indicator"):
        cells = [row for row in rows if role in row.cells]
        found = [_COUNT.match(row.cells[role].value) for row in cells]
        if len(cells) > 1 and [match and int(match["number"]) for match in found] == [
            *range(1, len(cells) + 1)
        ]:
            for row, match in zip(cells, found, strict=True):
                row.cells[role] = row.cells[role][match.end() if match else 0 :]


def _carried(rows: Sequence[TableRow]) -> Iterator[TableRow]:
    goal = None
    for row in rows:
        if "goal" in row.cells:
            goal = row.cells["goal"]
        elif goal is not None:
            row.cells["goal"] = goal
        yield row
