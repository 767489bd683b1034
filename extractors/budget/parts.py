"""The parts of an agreement that tables stand in: a table that a group's name cut in two is one again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.budget.entries import entry_of, holds_amount, split_cells
from extractors.budget.heads import head_columns
from models.outline import Section
from models.source import Line

NEAR = 3  # lines under a heading within which a table's rows go on
LONGEST = 60  # characters of a group's name


def parts(sections: Iterable[Section]) -> list[Section]:
    """The sections, those that a row of a table made a heading of joined to the one above.

    "Aktiviteter" heads a section of the national forms, and a group of rows in many a budget.
    """
    joined: list[Section] = []
    for section in sections:
        if joined and _goes_on(joined[-1], section):
            above = joined[-1]
            name = section.heading_lines if _is_bare(section.lines[0]) else []
            joined[-1] = replace(above, lines=[*above.lines, *name, *section.lines])
        else:
            joined.append(section)
    return joined


def _goes_on(above: Section, section: Section) -> bool:
    """Whether the part above ends in a table's row, and further rows without a head follow the heading."""
    if (
        not above.lines
        or not section.lines
        or above.activity is not section.activity
        or len(section.heading) > LONGEST
    ):
        return False
    last, first = above.lines[-1], section.lines[:NEAR]
    if last.cell is not None:
        return _is_row([last]) and any(
            line.cell and line.cell.table == last.cell.table and _is_row([line]) for line in first
        )
    count = _cell_count(last)
    if count > 1 and _is_bare(first[0]):
        return True
    for line in first:
        if any(column.year for column in head_columns(line) or ()):
            return False
        if count > 1 and _cell_count(line) > 1:
            return True
    return False


def _is_bare(line: Line) -> bool:
    """Whether a line holds amounts alone: then the heading is their label."""
    label, entries = split_cells(line)
    return not label and holds_amount(entries)


def _cell_count(line: Line) -> int:
    label, entries = split_cells(line, in_thousands=True)
    return len(entries) if label and holds_amount(entries) else 0


def _is_row(lines: Sequence[Line]) -> bool:
    """Whether a cell beside the first column holds an amount."""
    return any(
        line.cell is not None
        and line.cell.column > 0
        and bool((entry := entry_of(line, line.text)) and entry.amount)
        for line in lines
    )
