"""Runs to lines in reading order: rows across the page, columns one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from models.source import Box, Role
from pipeline.read.pdf_run import Run

Row = list[Run]
SAME_LINE = 0.3  # sizes by which baselines of one line may differ
GUTTER = 8.0  # points that must be free between two columns
COLUMN_ROWS = 3  # rows with text on both sides that make columns
FULL = 0.6  # share of a column's width that its lines fill on average, in text that runs on
SPACE = 0.1  # sizes between two runs that show a space


@dataclass(slots=True)
class PageLine:
    """Runs that are read as one line."""

    runs: list[Run]
    table: PageTable | None = None
    cell: tuple[int, int] = (0, 0)  # row and column in the table
    role: Role = Role.BODY
    new_block: bool = False  # what stands above is not the line before
    full: bool | None = None  # whether one letter more would not fit in its cell; None: not known

    main: Run = field(init=False)  # the run with most of the line's characters
    box: Box = field(init=False)
    baseline: float = field(init=False)

    def __post_init__(self) -> None:
        runs = self.runs
        if len(runs) == 1:
            self.main = run = runs[0]
            self.box = Box(run.x0, run.top, run.x1, run.bottom)
        else:
            self.main = max(runs, key=lambda r: len(r.text))
            top, bottom = min(r.top for r in runs), max(r.bottom for r in runs)
            self.box = Box(min(r.x0 for r in runs), top, max(r.x1 for r in runs), bottom)
        self.baseline = self.main.baseline

    @property
    def text(self) -> str:
        """The line's text without footnote marks."""
        return "".join(space + run.text for run, space in self.pieces() if not run.is_mark).strip()

    def pieces(self) -> Iterable[tuple[Run, str]]:
        """Each run with what stands between the one before it and itself: a space or nothing.

        A mark stands at its word, however wide the letters before it are spaced.
        """
        before: Run | None = None
        for run in self.runs:
            apart = before is not None and (before.is_lead or run.x0 - before.x1 > SPACE * before.size)
            yield run, " " if apart and not run.is_mark else ""
            before = run


@dataclass(slots=True, eq=False)
class PageTable:
    """A table on a page: its lines by cell (row, column), and the edges of its columns.

    `number`, `first_row` and `dropped` place it in the document: a table that goes on from the page before
    has that one's number, its rows count on from `first_row`, its first `dropped` rows repeat the head.
    """

    box: Box
    xs: list[float]
    cells: dict[tuple[int, int], list[PageLine]]
    covered: frozenset[tuple[int, int]] = frozenset()  # fields of merged cells, without their first ones
    number: int = 0
    first_row: int = 0
    dropped: int = 0
    head: list[dict[int, str]] = field(default_factory=list)  # the first rows of the whole table

    def __post_init__(self) -> None:
        self.head = [self.row(number) for number in range(min(3, self.last_row + 1))]

    def lines(self) -> list[PageLine]:
        return [line for cell in sorted(self.cells) for line in self.cells[cell]]

    def row(self, number: int) -> dict[int, str]:
        """The row's texts by column."""
        return {
            column: " ".join(line.text for line in self.cells[row, column])
            for row, column in sorted(self.cells)
            if row == number
        }

    @property
    def last_row(self) -> int:
        return max(row for row, _ in self.cells)


def rows(runs: Iterable[Run]) -> list[Row]:
    """The runs that share a baseline, from left to right, rows from top to bottom."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=attrgetter("baseline", "x0")):
        near = SAME_LINE * min(run.size, found[-1][0].size) if found else 0
        if found and run.baseline - found[-1][0].baseline <= near:
            found[-1].append(run)
        else:
            found.append([run])
    for row in found:
        if len(row) > 1:
            row.sort(key=lambda r: r.x0)
    return found


def reading_order(all_rows: list[Row]) -> list[PageLine]:
    """The lines of a page or a column in the order in which they are read."""
    ordered: list[PageLine] = []
    at = 0
    while at < len(all_rows):
        end, gutter = _columns(all_rows, at)
        if end > at:
            ordered += _read_columns(all_rows[at:end], gutter)
            at = end
        else:
            ordered.append(PageLine(all_rows[at]))
            at += 1
    return ordered


def _columns(all_rows: list[Row], at: int) -> tuple[int, float]:
    """(row after the last of the columns that begin at row `at`, a place in the gutter), (at, 0) for none."""
    for low, high in _gaps(_level(all_rows, at)):
        last, count = at, 0
        place = (low + high) / 2
        for i in range(at, len(all_rows)):
            free = _free(all_rows[i], low, high)
            if free is None:
                break
            low, high = free
            level = _level(all_rows, i)
            if level[0].x0 < low and level[-1].x1 > high:
                last, place, count = i, (low + high) / 2, count + 1
        if count >= COLUMN_ROWS:
            return _rest(all_rows, at, last, place) + 1, place
    return at, 0.0


def _level(all_rows: list[Row], i: int) -> Row:
    """A row with the next one, where that stands beside it on a line of its own."""
    row = all_rows[i]
    if i + 1 == len(all_rows) or all_rows[i + 1][0].top > row[0].middle:
        return row
    first, second = sorted((row, all_rows[i + 1]), key=lambda r: r[0].x0)
    return [*first, *second] if second[0].x0 - first[-1].x1 >= GUTTER else row


def _rest(all_rows: list[Row], at: int, last: int, gutter: float) -> int:
    """The last row of columns, the left one of which may be the longer: it is drawn before the right one."""
    right = min(run.index[0] for row in all_rows[at : last + 2] for run in row if run.x0 > gutter)
    while last + 1 < len(all_rows) and all(
        run.x1 < gutter and run.index[0] < right for run in all_rows[last + 1]
    ):
        last += 1
    return last


def _gaps(row: Sequence[Run]) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in pairwise(row) if b.x0 - a.x1 >= GUTTER]


def _free(row: Sequence[Run], low: float, high: float) -> tuple[float, float] | None:
    """The widest part of low..high that no run of the row touches, None where it is too narrow."""
    for run in row:
        if run.x0 <= low and run.x1 >= high:
            return None
    places = [(max(low, a.x1), min(high, b.x0)) for a, b in pairwise(row)]
    places += [(low, min(high, row[0].x0)), (max(low, row[-1].x1), high)]
    best = max(places, key=lambda p: p[1] - p[0])
    return best if best[1] - best[0] >= GUTTER else None


def _read_columns(part: list[list[Run]], gutter: float) -> list[PageLine]:
    """Rows with a gutter, group by group: the left side of a group, then its right side.

    A group is what the page's content draws without coming back: a row of a borderless table, or all of
    two columns. Text that runs on in both columns is one group however it was drawn.
    """
    groups = [part] if runs_on(part, gutter) else _groups(part)
    ordered: list[PageLine] = []
    for group in groups:
        if len(group) == 1:
            ordered.append(PageLine(group[0]))
            continue
        for left in (True, False):
            side = [[run for run in row if (run.x0 < gutter) == left] for row in group]
            lines = reading_order([row for row in side if row])
            if lines and not left:
                lines[0].new_block = True
            ordered += lines
    return ordered


def _groups(part: list[list[Run]]) -> list[list[list[Run]]]:
    groups: list[list[list[Run]]] = [[part[0]]]
    for i in range(1, len(part)):
        above = max(run.index[0] for row in part[:i] for run in row)
        if above < min(run.index[0] for row in part[i:] for run in row):
            groups.append([])
        groups[-1].append(part[i])
    return groups


def runs_on(part: list[list[Run]], gutter: float) -> bool:
    """Whether both sides are filled like running text."""
    for left in (True, False):
        side = [[run for run in row if (run.x0 < gutter) == left] for row in part]
        spans = [(row[0].x0, row[-1].x1) for row in side if row]
        width = max(x1 for _, x1 in spans) - min(x0 for x0, _ in spans)
        if len(spans) < 5 or sum(x1 - x0 for x0, x1 in spans) < FULL * width * len(spans) or width < 120:
            return False
    return True
