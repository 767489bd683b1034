"""Roles parts that are tables: who in one column, what in the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.blocks import items
from extractors.duties.clauses import Duty
from models.flow import flow
from models.source import Line

_WHO = re.compile(
    r"(?:aktør|part|hvem|organisation|ansvarlig\w*|samarbejdspartner|navn|deltager|interessent)(?:er|e|en)?\b",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"(?:\w*opgaver?|rolle\w*|ansvar\w*|hvad|leverance|bidrag|beskrivelse|aktivitet|forpligtelse\w*)",
    re.IGNORECASE,
)
LONGEST_HEAD = 60
"""Characters of a column's head at most."""


def tables_of(lines: Sequence[Line]) -> set[int]:
    """The numbers of the tables that these lines fill two columns of: a form's own frame is no table."""
    filled: dict[int, set[int]] = {}
    for line in lines:
        if line.cell:
            filled.setdefault(line.cell.table, set()).add(line.cell.column)
    return {table for table, columns in filled.items() if len(columns) > 1}


def read_table(cells: Sequence[Line]) -> list[Duty]:
    """The duties of a table's rows: one a bullet or paragraph of what stands beside the actor.

    The column of the actors is the one whose head says so, else the first.
    """
    rows: dict[int, dict[int, list[Line]]] = {}
    for line in cells:
        if line.cell:
            rows.setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(line)
    heads = {column: flow(lines).value for column, lines in rows[min(rows)].items()} if rows else {}
    named = [column for column, value in heads.items() if _WHO.match(value)]
    who = named[0] if named and _are_heads(heads) else 0
    below = list(rows.values())[1 if _are_heads(heads) else 0 :]
    return [duty for row in below for duty in _read_row(row, who)]


def _are_heads(values: dict[int, str]) -> bool:
    """Whether the first row says what stands in the columns."""
    is_short = all(len(value) < LONGEST_HEAD and not value.endswith(".") for value in values.values())
    return is_short and any(_WHO.match(value) or _WHAT.match(value) for value in values.values())


def _read_row(row: dict[int, list[Line]], who: int) -> list[Duty]:
    actor = flow(row.get(who, [])).strip(" .:")
    told = [item.text for column, lines in row.items() if column != who for item in items(lines)]
    return [Duty(actor, text, "row of a table") for text in told if actor]
