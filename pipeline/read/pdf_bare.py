"""Tables without a grid: columns told by what lines up, between horizontal rules or around amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from models.source import Box
from pipeline.read.pdf_order import PageLine, PageTable, Row, rows, runs_on
from pipeline.read.pdf_rulings import Ruling
from pipeline.read.pdf_run import Run
from pipeline.read.pdf_tables import Cells, place

GUTTER = 4.0  # points free between two columns
ALIGNED = 3.0  # points by which the edges of a column's amounts may differ
SAME_EXTENT = 6.0  # points by which the ends of a table's rules may differ
APART = 0.9  # font sizes of white below a rule to text that does not belong to it
PROSE = 0.7  # share of the rules' length that lines of running text have
FLUSH = 1.5  # points between the end of a rule and that of text justified to its length
WIDEST_SPACE = 2.0  # font sizes of a space in justified text
EMPTY_ROW = 16.0  # points; half the height of the highest row without text
FARTHEST = 3.5  # font sizes between the baselines of a table's rows
TIGHT = 1.3  # a line this much nearer than the table's rows mostly are belongs to the same row
_AMOUNT = re.compile(
    r"(?:kr\.? ?)?[-–—+]? ?\d{1,3}(?:[.\s]?\d{3})*(?:,\d+|,-|\.-)?"
    r" ?(?:%|pct\.?|(?:t\. ?)?kr\.?|mio\.(?: kr\.)?)?|[-–—]",
    re.IGNORECASE,
)


def bare_tables(free: list[Row], rules: Sequence[Ruling]) -> tuple[list[PageTable], list[Row]]:
    """Tables among rows that stand in no grid, and the rows that stand in none of them either.

    `rules`: the page's horizontal rulings, merged.
    """
    tables: list[PageTable] = []
    for group in (part for same in _ruled(rules) for part in _divided(same, free)):
        inside = [row for row in free if group[0].at < row[0].middle < group[-1].at]
        inside += _sums(inside, group[-1], free)
        columns = len(group) == 2 and _are_columns(inside)
        table = None if columns else _table(inside, [rule.at for rule in group])
        if table is not None:
            tables.append(table)
            free = [row for row in free if not any(row is taken for taken in inside)]
    at = 0
    while at < len(free):
        end = _amounts_end(free, at)
        start = _head_start(free, at, end) if end > at else at
        table = _table(free[start:end], []) if end > at else None
        if table is not None:
            tables.append(table)
            del free[start:end]
            at = start
        else:
            at += 1
    return tables, free


def _ruled(rules: Sequence[Ruling]) -> Iterable[list[Ruling]]:
    """Rules of one extent that follow each other, from top to bottom."""
    groups: list[list[Ruling]] = []
    for rule in sorted(rules):
        for group in groups:
            if (
                abs(group[0].start - rule.start) <= SAME_EXTENT
                and abs(group[0].end - rule.end) <= SAME_EXTENT
            ):
                group.append(rule)
                break
        else:
            groups.append([rule])
    return (group for group in groups if len(group) > 1)


def _divided(group: list[Ruling], free: list[Row]) -> Iterable[list[Ruling]]:
    """The rules, cut where two of them are not of one table: no columns between them, but white or prose."""
    start = 0
    above: list[Row] = []  # the rows with several runs between the rules that are of one table so far
    for i, (rule, below) in enumerate(pairwise(group), 1):
        between = [row for row in free if rule.at < row[0].middle < below.at]
        white = between[0][0].top - rule.at if between else (below.at - rule.at) / 2
        size = between[0][0].size if between else EMPTY_ROW
        several = [row for row in between if len(row) > 1]
        if _is_prose(between, above, rule) or (not several and white > APART * size):
            yield group[start:i]
            start, above = i, []
        else:
            above += several
    yield group[start:]


def _sums(inside: list[Row], last: Ruling, free: list[Row]) -> list[Row]:
    """The row right under a table's last rule, if amounts in the table's columns stand in it; else none."""
    below = next((row for row in free if row[0].middle > last.at), None)
    edges = _columns(inside)
    if below is None or below[0].top - last.at > APART * below[0].size or not all(map(is_amount, below[1:])):
        return []
    columns = [_columns_of(run, edges) for run in below]
    alone = all(len(places) == 1 for places in columns)
    return [below] if alone and [places[0] for places in columns] == list(range(len(edges) - 1)) else []


def _is_prose(between: list[Row], above: list[Row], rule: Ruling) -> bool:
    """Whether text between two rules runs on over the full width, or across what would be columns.

    `above`: rows with several runs that show the columns above the first of the rules. A row of a table
    that spans its columns stands between rules of its own; beside amounts, labels may be long.
    """
    several = [row for row in between if len(row) > 1]
    alone = [row for row in between if len(row) == 1]
    if any(_is_justified(row, rule) for row in several):
        return True
    wide = any(row[0].x1 - row[0].x0 > PROSE * (rule.end - rule.start) for row in alone)
    amounts = sum(any(map(is_amount, row[1:])) for row in several) * 2 > len(several)
    if not several or (wide and not amounts):
        return wide
    gutters = _columns([*above, *several])[1:-1] or _columns(several)[1:-1]
    across = [row for row in alone if any(row[0].x0 + GUTTER < x < row[0].x1 - GUTTER for x in gutters)]
    return len(across) * 2 > len(several) if amounts and between[0] not in across else bool(across)


def _are_columns(inside: list[Row]) -> bool:
    """Whether what stands between two lines is running text in columns, the lines those under headings."""
    edges = _columns(inside)
    return len(edges) == 3 and runs_on(inside, edges[1])


def _is_justified(row: Row, rule: Ruling) -> bool:
    """Whether the row fills the rule's length from end to end, with gaps that are wide spaces at most."""
    filled = row[0].x0 - rule.start < FLUSH and rule.end - row[-1].x1 < FLUSH
    return filled and all(b.x0 - a.x1 < WIDEST_SPACE * a.size for a, b in pairwise(row))


def is_amount(run: Run) -> bool:
    return _reads_as_amount(run.text)


@lru_cache(maxsize=1000)
def _reads_as_amount(text: str) -> bool:
    return bool(_AMOUNT.fullmatch(text.strip()))


def _amounts_end(free: list[Row], at: int) -> int:
    """The row after the items with amounts below each other that begin at row `at`; `at` for none."""
    if not _is_item(free[at]):
        return at
    last = at
    first_edge = min(run.x0 for run in free[at][1:] if is_amount(run))
    for i in range(at + 1, len(free)):
        row, near = free[i], (free[i][0].baseline - free[i - 1][0].baseline) <= FARTHEST * free[i][0].size
        if not near:
            break
        if _is_item(row) or (all(map(is_amount, row)) and row[0].x0 > free[at][0].x1):
            last = i
        elif row[-1].x1 > first_edge or i - last > 2:
            break
    part = [row for row in free[at : last + 1] if len(row) > 1]
    aligned = _aligned(part)
    enough = (len(part) >= 2 and aligned >= 2) or (len(part) >= 3 and aligned == 1 and not _counts_up(part))
    return last + 1 if enough else at


def _is_item(row: Row) -> bool:
    """A label and, to its right, at least one amount."""
    return len(row) > 1 and not is_amount(row[0]) and any(map(is_amount, row[1:]))


def _aligned(part: list[Row]) -> int:
    """How many columns of amounts end, begin or stand centred at one place in two rows of three."""
    runs = [run for row in part for run in row[1:] if is_amount(run)]
    count = 0
    for low, high in _spans([(run.x0, run.x1) for run in runs]):
        column = [run for run in runs if low <= run.x0 and run.x1 <= high]
        places = ([run.x1 for run in column], [run.x0 for run in column], [(r.x0 + r.x1) / 2 for r in column])
        best = max(sum(abs(x - sorted(xs)[len(xs) // 2]) <= ALIGNED for x in xs) for xs in places)
        count += len(column) > 1 and best * 3 >= len(column) * 2
    return count


def _counts_up(part: list[Row]) -> bool:
    """Whether the only column is page numbers, as in a list of contents, or telephone numbers."""
    last = [row[-1].text.strip() for row in part if is_amount(row[-1])]
    numbers = [int(text) for text in last if text.isdigit() and len(text) < 4]
    return any("...." in row[0].text for row in part) or (
        len(numbers) == len(last) and all(a <= b for a, b in pairwise(numbers))
    )


def _head_start(free: list[Row], at: int, end: int) -> int:
    """The first row of the head above the amounts: up to three rows whose runs stand above the columns."""
    edges = _columns(free[at:end])
    start = at
    while start > 0 and at - start < 3:
        row, below = free[start - 1], free[start]
        far = below[0].baseline - row[0].baseline > FARTHEST * max(below[0].size, row[0].size)
        places = [_columns_of(run, edges) for run in row]
        if far or any(len(p) > 1 for p in places) or not any(p and p[0] > 0 for p in places):
            break
        start -= 1
    return start


def _columns_of(run: Run, edges: list[float]) -> list[int]:
    return [c for c, (x0, x1) in enumerate(pairwise(edges)) if min(run.x1, x1) - max(run.x0, x0) > GUTTER]


def _columns(part: list[Row]) -> list[float]:
    """The edges of the columns: the middles of what no row with several runs touches.

    A label may reach over the place where longer amounts of other rows begin; it ends there for this purpose.
    """
    several = [row for row in part if len(row) > 1]
    amounts = _spans((run.x0, run.x1) for row in several for run in row[1:] if is_amount(run))
    labels = [run for row in several for i, run in enumerate(row) if i == 0 or not is_amount(run)]
    spans = _spans([*amounts, *(_cut(run, amounts) for run in labels)])
    if not spans:
        return []
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(spans)]
    return [min(row[0].x0 for row in part), *inner, max(row[-1].x1 for row in part)]


def _cut(run: Run, amounts: list[tuple[float, float]]) -> tuple[float, float]:
    starts = [x0 - GUTTER for x0, x1 in amounts if run.x0 < x0 - GUTTER < run.x1 < x1 - ALIGNED]
    return run.x0, min([run.x1, *starts])


def _spans(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for x0, x1 in sorted(spans):
        if found and x0 - found[-1][1] < GUTTER:
            found[-1] = (found[-1][0], max(x1, found[-1][1]))
        else:
            found.append((x0, x1))
    return found


def _table(part: list[Row], rules: list[float]) -> PageTable | None:
    """The table of some rows of runs, None where fewer than two rows have two columns."""
    edges = _columns(part)
    if len(edges) < 3 or sum(len(row) > 1 for row in part) < 2:
        return None
    numbers = _row_numbers(part, rules, edges)
    cells: dict[tuple[int, int], list[Run]] = {}
    for number, row in zip(numbers, part, strict=True):
        for run in row:
            columns = _columns_of(run, edges) or [_nearest(run, edges)]
            cells.setdefault((number, columns[0]), []).append(run)
    lines: Cells = {cell: [PageLine(row) for row in rows(content)] for cell, content in cells.items()}
    top, bottom = min(r.top for row in part for r in row), max(r.bottom for row in part for r in row)
    box = Box(edges[0], min([top, *rules]), edges[-1], max([bottom, *rules]))
    return place(PageTable(box, edges, lines))


def _nearest(run: Run, edges: list[float]) -> int:
    middle = (run.x0 + run.x1) / 2
    return next((c for c, x in enumerate(edges[1:]) if middle <= x), len(edges) - 2)


def _row_numbers(part: list[Row], rules: list[float], edges: list[float]) -> list[int]:
    """For each row of runs the number of the table's row that it belongs to.

    Between two rules there is one row, unless amounts stand below each other there. Without rules a
    row of runs begins a row of the table, unless it stands tight below another and holds a label only, or
    has no label and no amount.
    """
    bands = [sum(rule < row[0].middle for rule in rules) for row in part]
    listed = {
        b
        for b in bands
        if sum(any(map(is_amount, r[1:])) for r, x in zip(part, bands, strict=True) if x == b) > 1
    }
    steps = sorted(b[0].baseline - a[0].baseline for a, b in pairwise(part))
    usual = steps[len(steps) // 2]
    numbers = [0]
    for (above, row), (band_above, band) in zip(pairwise(part), pairwise(bands), strict=True):
        same = band == band_above
        if same and (not rules or band in listed):
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
