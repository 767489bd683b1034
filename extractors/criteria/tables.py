"""The goal and criteria tables of an agreement, however its source shows them.

Five shapes: lines that know their cells; columns side by side as they were printed; cells flattened one after
the other; columns flattened one after the other, each under its own head; lists whose parts are labelled.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from extractors.blocks import items, usual_gap
from extractors.criteria.columns import by_columns
from extractors.criteria.flattened import deal
from extractors.criteria.grid import grid
from extractors.criteria.heads import MOST_LINES, Head, read_head
from extractors.criteria.labelled import labelled_rows, roles_of
from extractors.criteria.legends import is_legend, short_names
from extractors.criteria.likeness import likeness
from extractors.criteria.likeness import source as source_likeness
from extractors.criteria.places import UNREAD, Place, Table, lines_of, places_of, told
from extractors.criteria.side_by_side import side_by_side
from models.flow import flow
from models.outline import Agreement, Section
from models.source import Line

FULL_LINE = 70
"""Characters; a line as long that goes on in lower case is the page's running text and no cell."""


@lru_cache(maxsize=1)
def tables(agreement: Agreement) -> tuple[Table, ...]:
    """All tables of goals, indicators and criteria, in the order of the document; then the labelled lists.

    The last agreement's are kept, since two rooms ask for them one after the other.
    """
    places = places_of(agreement)
    known = known_sources(agreement)
    found: list[Table] = []
    i = 0
    while i < len(places):
        read = (
            grid(places, i)
            or side_by_side(places, i, agreement.source)
            or _flattened(places, i, known)
            or by_columns(places, i)
        )
        if read is None:
            i += 1
            continue
        table, i = read
        if table.rows:
            found.append(_sourced(table))
    left = read_lines(found)
    lists = [_labelled(section, agreement, left) for section in agreement.of_kind("criteria")]
    return (*found, *(table for table in lists if table.rows))


def read_lines(found: Sequence[Table]) -> frozenset[int]:
    """The ids of the lines that the tables take."""
    return frozenset(id(line) for table in found for line in table.lines)


def known_sources(agreement: Agreement) -> Set[str]:
    """What the document shows to be sources: the programme's name, short lines that recur in tables."""
    lines = [line.value for section in agreement.of_kind("criteria") for line in section.lines]
    short = Counter(value for value in lines if len(value.split()) <= 5 and value[:1].isupper())
    recurring = {value for value, count in short.items() if count > 1 and source_likeness(value, set()) > 0}
    return recurring | {flow(section.lines).value for section in agreement.of_kind("programme")}


def _flattened(places: Sequence[Place], i: int, known: Set[str]) -> tuple[Table, int] | None:
    if places[i].section.kind in UNREAD or places[i].line.cell:
        return None
    head = read_head(lines_of(places[i : i + MOST_LINES]))
    if head is None:
        return None
    start = i + head.line_count
    end = _end(places, start)
    rows = told(deal(list(_cells(lines_of(places[start:end]), head)), head.roles, known))
    return Table(_owner(places, i), head, rows, "flattened table", lines_of(places[i:end])), end


def _end(places: Sequence[Place], start: int) -> int:
    """Where the table ends: at the next heading, or before running text."""
    usual = usual_gap(lines_of(places[start : start + 200]))
    for k in range(start, len(places)):
        line = places[k].line
        below = places[k + 1].line.value if k + 1 < len(places) else ""
        prose = k > start and line.gap > usual and len(line.text) >= FULL_LINE and below[:1].islower()
        if places[k].heading or prose:
            return k
    return len(places)


def _sourced(table: Table) -> Table:
    """A column "Måles ved" holds indicators, or sources where that is what its cells are like."""
    roles = table.head.roles
    if "source" in roles or "indicator" not in roles:
        return table
    place = roles.index("indicator")
    cells = [row.cells["indicator"].value for row in table.rows if "indicator" in row.cells]
    like = sum(source_likeness(cell, set()) > likeness("indicator", cell, set()) for cell in cells)
    if not table.head.words[place].lower().startswith("måles") or 2 * like <= len(cells):
        return table
    for row in table.rows:
        if "indicator" in row.cells:
            row.cells["source"] = row.cells.pop("indicator")
    head = replace(table.head, roles=(*roles[:place], "source", *roles[place + 1 :]))
    return replace(table, head=head)


def _owner(places: Sequence[Place], i: int) -> Section:
    """The section of a table's head; where the head was taken for a heading, the one that it stands in."""
    return places[i - 1].section if places[i].heading and i else places[i].section


def _cells(lines: Sequence[Line], head: Head) -> Iterator[Line]:
    """The lines without the head that is repeated on a new page, and without legends."""
    names = short_names(line.value for line in lines)
    i = 0
    while i < len(lines):
        again = read_head(lines[i : i + MOST_LINES])
        if again and again.roles == head.roles:
            i += again.line_count
        else:
            if not is_legend(lines[i].value, names):
                yield lines[i]
            i += 1


def _labelled(section: Section, agreement: Agreement, left_out: Set[int]) -> Table:
    blocks = items([line for line in section.lines if id(line) not in left_out], agreement.source)
    rows = told(labelled_rows(blocks))
    goal = "delmål" if "delmål" in section.heading.value.lower() else "mål"
    roles = roles_of(rows)
    return Table(
        section,
        Head(roles, (goal,) * len(roles)),
        rows,
        "labelled list",
        [x for row in rows for x in row.lines],
    )
