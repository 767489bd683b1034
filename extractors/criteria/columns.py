"""Goal and criteria tables that were flattened column after column, each under its own head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.blocks import items, line_width, next_would_fit, usual_gap
from extractors.criteria.heads import Head, Role, is_table, role_of
from extractors.criteria.places import UNREAD, Place, Table, TableRow, lines_of, told
from models.flow import flow
from models.source import Line
from models.text import Text, join


def by_columns(places: Sequence[Place], i: int) -> tuple[Table, int] | None:
    """Columns one after the other: a head alone on its line, its cells, the next head alone, its cells."""
    first = role_of(places[i].line.value)
    if first not in ("criterion", "source", "goal", "indicator") or places[i].section.kind in UNREAD:
        return None
    heads: list[tuple[int, Role]] = [(i, first)]
    end = i + 1
    while end < len(places):
        role = role_of(places[end].line.value)
        if role:
            heads.append((end, role))
        elif places[end].heading:
            break
        end += 1
    roles = tuple(role for _, role in heads)
    bounds = [*(k for k, _ in heads), end]
    columns = [[place.line for place in places[a + 1 : b]] for a, b in pairwise(bounds)]
    if not is_table(list(roles)) or not all(columns):
        return None
    head = Head(roles, tuple(places[k].line.value for k, _ in heads))
    rows = told(_zipped(roles, columns))
    return Table(places[i].section, head, rows, "columns one after the other", lines_of(places[i:end])), end


def _zipped(roles: Sequence[Role], columns: Sequence[list[Line]]) -> list[TableRow]:
    """Rows of columns that were flattened apart. The columns' paragraphs are paired; where their numbers
    differ, the column with the shortest cells says how many rows there are."""
    cells = [_paragraphs(lines) for lines in columns]
    guessed = len({len(column) for column in cells}) > 1
    if guessed:
        count = len(min(cells, key=lambda column: max(len(text) for text in column)))
        cells = [
            column if len(column) == count else _split(lines, count)
            for column, lines in zip(cells, columns, strict=True)
        ]
    count = max(len(column) for column in cells)
    rows = [TableRow(lead=0.0 if guessed else None) for _ in range(count)]
    for role, column, lines in zip(roles, cells, columns, strict=True):
        for row, text in zip(rows, column, strict=False):
            row.cells[role] = text
            row.lines += [line for line in lines if text.start <= line.text.start < text.end]
    return rows


def _paragraphs(lines: Sequence[Line]) -> list[Text]:
    texts: list[Text] = []
    for item in items(lines):
        if texts and item.text.value.startswith("("):
            texts[-1] = join([texts[-1], item.text])
        else:
            texts.append(item.text)
    return texts


def _split(lines: Sequence[Line], count: int) -> list[Text]:
    """The lines in `count` parts, cut where a new cell is likeliest to begin."""
    usual, width = usual_gap(lines), line_width(lines)

    def likely(k: int) -> tuple[bool, int, bool, bool]:
        line, above = lines[k], lines[k - 1]
        opens = not line.value[0].islower() and line.value[0] != "("
        return opens, line.gap - usual, above.value.endswith("."), next_would_fit(above, line, width)

    best = sorted(range(1, len(lines)), key=likely, reverse=True)[: count - 1]
    return [flow(lines[a:b]) for a, b in pairwise([0, *sorted(best), len(lines)])]
