"""Tables without a grid: columns told by what lines up, between horizontal rules or around amounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.read.pdf_bare_table import bare_table
from pipeline.read.pdf_columns import ALIGNED, column_edges, columns_of, gutters_of, is_amount, joined_spans
from pipeline.read.pdf_order import PageTable, Row, runs_on
from pipeline.read.pdf_rulings import Ruling

SAME_EXTENT = 6.0  # points by which the ends of a table's rules may differ
APART = 0.9  # font sizes of white below a rule to text that does not belong to it
PROSE = 0.7  # share of the rules' length that lines of running text have
SHORTEST_LABEL = 3  # characters; fewer are the mark or number of a list's item
FLUSH = 1.5  # points between the end of a rule and that of text justified to its length
WIDEST_SPACE = 2.0  # font sizes of a space in justified text
EMPTY_ROW = 16.0  # points; half the height of the highest row without text
FARTHEST = 3.5  # font sizes between the baselines of a table's rows


def bare_tables(free: list[Row], rules: Sequence[Ruling]) -> tuple[list[PageTable], list[Row]]:
    """Tables among rows that stand in no grid, and the rows that stand in none of them either.

    `rules`: the page's horizontal rulings, merged.
    """
    tables: list[PageTable] = []
    for group in (part for same in _ruled(rules) for part in _divided(same, free)):
        inside = [row for row in free if group[0].at < row[0].middle < group[-1].at]
        below = _right_below(group[-1], free)
        inside += _sums(inside, below) or _cut_row(inside, below)
        columns = len(group) == 2 and _are_columns(inside)
        table = None if columns else bare_table(inside, sorted([*group, *_partial(group, rules, inside)]))
        if table is not None:
            tables.append(table)
            free = [row for row in free if not any(row is taken for taken in inside)]
    at = 0
    while at < len(free):
        end = _amounts_end(free, at)
        start = _head_start(free, at, end) if end > at else at
        table = bare_table(free[start:end], []) if end > at else None
        if table is not None:
            tables.append(table)
            del free[start:end]
            at = start
        else:
            at += 1
    return tables, free


def _partial(group: list[Ruling], rules: Iterable[Ruling], inside: list[Row]) -> Iterator[Ruling]:
    """Rules between those of a table that leave out its first columns: a label there spans several rows.

    A rule through the box of a run underlines it.
    """
    first, last = group[0], group[-1]
    for rule in rules:
        ends = abs(rule.end - first.end) <= SAME_EXTENT and rule.start > first.start + SAME_EXTENT
        runs = (run for row in inside for run in row if run.x1 > rule.start)
        if ends and first.at < rule.at < last.at and not any(run.top < rule.at < run.bottom for run in runs):
            yield rule


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


def _right_below(last: Ruling, free: list[Row]) -> list[Row]:
    """The rows under a table's last rule, if no white parts them from it; else none."""
    below = [row for row in free if row[0].middle > last.at]
    return below if below and below[0][0].top - last.at <= APART * below[0][0].size else []


def _sums(inside: list[Row], below: list[Row]) -> list[Row]:
    """The row right under a table's last rule, if amounts in the table's columns stand in it; else none."""
    if not below or not all(map(is_amount, below[0][1:])):
        return []
    edges = column_edges(inside)
    columns = [columns_of(run, edges) for run in below[0]]
    alone = all(len(places) == 1 for places in columns)
    return below[:1] if alone and [places[0] for places in columns] == list(range(len(edges) - 1)) else []


def _cut_row(inside: list[Row], below: list[Row]) -> list[Row]:
    """The lines of a row that the page's end cuts, which have no rule below them; none if other text follows.

    Its first line has text in all columns, right under the head's, and the others none in the first column.
    """
    edges = column_edges(inside)
    if not below or len(edges) < 4:
        return []
    first = below[0]
    places = [run.x0 for run in inside[0]]
    if len(first) != len(places) or any(abs(r.x0 - x) > ALIGNED for r, x in zip(first, places, strict=True)):
        return []
    taken = [first]
    for row in below[1:]:
        if row[0].baseline - taken[-1][0].baseline > FARTHEST * row[0].size:
            break
        if row[0].x0 < edges[1] or any(len(columns_of(run, edges)) != 1 for run in row):
            return []
        taken.append(row)
    return taken


def _is_prose(between: list[Row], above: list[Row], rule: Ruling) -> bool:
    """Whether text between two rules runs on over the full width, or across what would be columns.

    `above`: rows with several runs that show the columns above the first of the rules. A row of a table
    that spans its columns stands between rules of its own; beside amounts, labels may be long.
    """
    several = [row for row in between if len(row) > 1]
    alone = [row for row in between if len(row) == 1]
    if any(_is_justified(row, rule) for row in several):
        return True
    if _is_value(between):
        return False
    wide = any(row[0].x1 - row[0].x0 > PROSE * (rule.end - rule.start) for row in alone)
    amounts = sum(any(map(is_amount, row[1:])) for row in several) * 2 > len(several)
    if not several or (wide and not amounts):
        return wide
    gutters = gutters_of([*above, *several]) or gutters_of(several)
    across = [row for row in alone if any(row[0].x0 < low and high < row[0].x1 for low, high in gutters)]
    return len(across) * 2 > len(several) if amounts and between[0] not in across else bool(across)


def _is_value(between: list[Row]) -> bool:
    """Whether the rows are one label and one value, however wide, that goes on below itself."""
    first, *more = between or [[]]
    if len(first) != 2 or len(first[0].text) < SHORTEST_LABEL or not more:
        return False
    return all(len(row) == 1 and abs(row[0].x0 - first[1].x0) <= ALIGNED for row in more)


def _are_columns(inside: list[Row]) -> bool:
    """Whether what stands between two lines is running text in columns, the lines those under headings."""
    edges = column_edges(inside)
    return len(edges) == 3 and runs_on(inside, edges[1])


def _is_justified(row: Row, rule: Ruling) -> bool:
    """Whether the row fills the rule's length from end to end, with gaps that are wide spaces at most."""
    filled = row[0].x0 - rule.start < FLUSH and rule.end - row[-1].x1 < FLUSH
    return filled and all(b.x0 - a.x1 < WIDEST_SPACE * a.size for a, b in pairwise(row))


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
    for low, high in joined_spans([(run.x0, run.x1) for run in runs]):
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
    edges = column_edges(free[at:end])
    start = at
    while start > 0 and at - start < 3:
        row, below = free[start - 1], free[start]
        far = below[0].baseline - row[0].baseline > FARTHEST * max(below[0].size, row[0].size)
        places = [columns_of(run, edges) for run in row]
        if far or any(len(p) > 1 for p in places) or not any(p and p[0] > 0 for p in places):
            break
        start -= 1
    return start
