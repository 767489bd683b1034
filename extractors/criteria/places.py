"""An agreement's lines in order, each with its section; and what is made of them, a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.criteria.heads import Head, Role
from models.outline import Agreement, Section
from models.source import Line
from models.source import Role as LineRole
from models.text import EMPTY, Text

UNREAD = frozenset({"parties", "budget", "staffing", "validity", "programme"})
"""Kinds of sections that hold no table of goals."""

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
    _uncount(rows)
    return [
        row
        for row in _carried(rows)
        if any(len(row.cell(role)) > 1 for role in ("criterion", "goal", "indicator"))
    ]


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
