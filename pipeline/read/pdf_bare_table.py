"""A table without a grid put together: which runs are of one row, and in which column each stands."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from models.source import Box
from pipeline.read.pdf_columns import column_edges, columns_of, is_amount
from pipeline.read.pdf_order import PageLine, PageTable, Row, rows
from pipeline.read.pdf_rulings import Ruling
from pipeline.read.pdf_run import Run
from pipeline.read.pdf_tables import Cells, place

TIGHT = 1.3  # a line this much nearer than the table's rows mostly are belongs to the same row


def bare_table(part: list[Row], rules: list[Ruling]) -> PageTable | None:
    """The table of some rows of runs, None where fewer than two rows have two columns.

    A head of three columns is enough between rules: the fields to sign in are empty.
    `rules`: the horizontal ones, from top to bottom. Where one leaves out a column, the cell there spans the
    rows above and below it.
    """
    if len(part) < 2:
        return None
    edges, spanned = _edges(part) if rules else (column_edges(part), set())
    headed = len(rules) > 2 and len(part[0]) > 2
    if len(edges) < 3 or sum(len(row) > 1 for row in part) < (1 if headed else 2):
        return None
    bands = [sum(rule.at < row[0].middle for rule in rules) for row in part]
    numbers = _row_numbers(part, bands if rules else [], edges)
    begins = _begins(bands, numbers, rules, edges)
    cells: dict[tuple[int, int], list[Run]] = {}
    for number, row in zip(numbers, part, strict=True):
        for run in row:
            column = (columns_of(run, edges) or [_nearest(run, edges)])[0]
            cells.setdefault((begins[number, column], column), []).append(run)
    covered = spanned | {field for field, begin in begins.items() if begin < field[0]}
    lines: Cells = {cell: [PageLine(row) for row in rows(content)] for cell, content in cells.items()}
    return place(PageTable(_box(part, rules, edges), edges, lines, frozenset(covered)))


def _edges(part: list[Row]) -> tuple[list[float], set[tuple[int, int]]]:
    """(the edges of the columns, the fields of the head that cells to their left span).

    Where a head's cells span several columns, the rows below it tell.
    """
    edges, below = column_edges(part), column_edges(part[1:])
    if len(part[0]) < 2 or len(below) <= len(edges):
        return edges, set()
    edges = [edges[0], *below[1:-1], edges[-1]]
    columns = [columns_of(run, edges) for run in part[0]]
    begun = {(0, column) for column, *_ in filter(None, columns)}
    return edges, {(0, column) for spanned in columns for column in spanned} - begun


def _begins(
    bands: list[int], numbers: list[int], rules: list[Ruling], edges: list[float]
) -> dict[tuple[int, int], int]:
    """For each field (row, column) the row that its cell begins in."""
    first: dict[int, int] = {}
    for band, number in zip(bands, numbers, strict=True):
        first.setdefault(band, number)
    found = {}
    for band, number in zip(bands, numbers, strict=True):
        for column, (x0, x1) in enumerate(pairwise(edges)):
            begin = band
            while begin > 0 and rules[begin - 1].start > (x0 + x1) / 2:
                begin -= 1
            found[number, column] = first.get(begin, number) if begin < band else number
    return found


def _nearest(run: Run, edges: list[float]) -> int:
    middle = (run.x0 + run.x1) / 2
    return next((c for c, x in enumerate(edges[1:]) if middle <= x), len(edges) - 2)


def _box(part: list[Row], rules: list[Ruling], edges: list[float]) -> Box:
    top, bottom = min(run.top for row in part for run in row), max(run.bottom for row in part for run in row)
    ats = [rule.at for rule in rules]
    return Box(edges[0], min([top, *ats]), edges[-1], max([bottom, *ats]))


def _row_numbers(part: list[Row], bands: list[int], edges: list[float]) -> list[int]:
    """For each row of runs the number of the table's row that it belongs to.

    `bands`: how many rules are above each of them; none where there are no rules. Between two rules there is
    one row, unless amounts stand below each other there. Without rules a row of runs begins a row of the
    table, unless it stands tight below another and holds a label only, or has no label and no amount.
    """
    listed = Counter(band for band, row in zip(bands, part, strict=False) if any(map(is_amount, row[1:])))
    steps = sorted(b[0].baseline - a[0].baseline for a, b in pairwise(part))
    usual = steps[len(steps) // 2]
    numbers = [0]
    for i, (above, row) in enumerate(pairwise(part)):
        same = not bands or bands[i] == bands[i + 1]
        if same and (not bands or listed[bands[i]] > 1):
            same = _goes_on(above, row, usual, edges)
        numbers.append(numbers[-1] + (not same))
    return numbers


def _goes_on(above: Row, row: Row, usual: float, edges: list[float]) -> bool:
    """Whether a row of runs is a further line of the table's row above it."""
    if any(map(is_amount, row)):
        return len(above) == 1 and row[0].text[:1].islower() and not above[0].text.endswith(":")
    labelled = row[0].x0 < edges[1]
    if not labelled:
        return True
    tight = usual > TIGHT * (row[0].baseline - above[0].baseline)
    return tight or (len(row) == 1 and row[0].text[:1].islower())
