"""The pages of a PDF put together to one source."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from models.source import Cell, Frame, Line, Link, Page, Source, Tail
from models.text import Text
from pipeline.read.characters import has_odd_letters, plain_letters
from pipeline.read.kind import PDF
from pipeline.read.pdf_links import Places, joined
from pipeline.read.pdf_order import PageLine, PageTable
from pipeline.read.pdf_page import PageContent

ORDINARY = 1.2  # sizes between baselines where the document does not tell
LEAST_GAP = 0.35  # share of a line's height that counts as white space above it
_SOFT, _SPACE = Tail.SOFT, Tail.SPACE  # an enum's members take long to look up


def assemble(pages: list[PageContent], notes: list[str]) -> Source:
    """The pages' lines with their places in the text, which is written here: each line and a line break."""
    source = Source(PDF, "", [], notes=notes)
    leading = ordinary_leading(pages)
    texts: list[str] = []
    length = 0
    for page in pages:
        source.page_starts.append(length)
        frames = tuple(_frame(table) for table in page.tables)
        source.pages.append(Page(page.width, page.height, page.reader, frames))
        text, lines, links = _page(page, length, leading)
        texts.append(text)
        source.lines += lines
        source.links += links
        length += len(text)
    source.text = "".join(texts)
    return source


def _page(page: PageContent, start: int, leading: float) -> tuple[str, list[Line], list[Link]]:
    """(text, lines, links) of a page whose text begins at `start`."""
    values: list[str] = []
    lines: list[Line] = []
    places = Places(page.links)
    at = start
    above: PageLine | None = None
    for line in page.lines:
        value, taken, marks = _written(line, at, places)
        text = Text.at(value, at)
        if taken:
            text = text.without(taken)
        lines.append(_line(line, text, marks, page.number, _gap(line, above, leading)))
        values.append(value)
        at += len(value) + 1
        above = line
    if lines:
        lines[0].page_start = True
    written = "\n".join(values) + "\n"
    if has_odd_letters(written):
        for shown in lines:
            shown.text = plain_letters(shown.text)
    return written, lines, joined(page.links, places, lines, page.number)


def _written(line: PageLine, at: int, places: Places) -> tuple[str, list[int], tuple[int, ...]]:
    """(the line with its footnote marks, their positions in it, their numbers)."""
    if len(line.runs) == 1 and not line.main.is_lead and not line.main.is_mark:
        places.add(line.main, at)
        return line.main.text, [], ()
    value = ""
    taken: list[int] = []
    marks: list[int] = []
    for run, space in line.pieces():
        value += space
        if run.is_mark:
            taken += range(len(value), len(value) + len(run.text))
            marks += [int(number) for number in re.findall(r"\d+", run.text)]
        elif run.is_lead:
            taken += [len(value) + i for i, sign in enumerate(run.text) if sign in "()[]"]
        places.add(run, at + len(value))
        value += run.text
    return value, taken, tuple(marks)


def _line(line: PageLine, text: Text, marks: tuple[int, ...], page: int, gap: int) -> Line:
    main, table = line.main, line.table
    cell = None
    if table is not None:
        cell = Cell(table.number, table.first_row + line.cell[0] - table.dropped, line.cell[1])
    tail = _SOFT if text.value.endswith("\xad") else _SPACE
    return Line(
        text, page, gap, line.role, tail, marks=marks, cell=cell, box=line.box,
        size=main.size, bold=main.bold, spaced=main.spaced, full=line.full,
    )  # fmt: skip


def _frame(table: PageTable) -> Frame:
    shift = table.first_row - table.dropped
    rows = range(table.first_row, table.last_row + 1 + shift)
    covered = frozenset((row + shift, column) for row, column in table.covered if row >= table.dropped)
    return Frame(table.number, table.box, rows, len(table.xs) - 1, covered)


def _gap(line: PageLine, above: PageLine | None, leading: float) -> int:
    """Empty lines above a line; a cell's first line has none, nor has a page's."""
    height = leading * line.main.size
    if above is None or not height:
        return 0
    if line.table is not above.table:
        white = line.box.top - (above.table.box if above.table else above.box).bottom
    elif line.table is not None and line.cell != above.cell:
        return 0
    else:
        white = line.baseline - above.baseline - height
    return max(0, math.floor(white / height + 1 - LEAST_GAP))


def ordinary_leading(pages: Iterable[PageContent]) -> float:
    """Distance of neighbouring baselines in font sizes, as the document mostly has it."""
    found = []
    for page in pages:
        for above, line in pairwise(page.lines):
            if line.new_block or above.table is not line.table or (line.table and above.cell != line.cell):
                continue
            size = line.main.size
            distance = (line.main.baseline - above.main.baseline) / size if size else 0
            if 0.8 < distance < 3:
                found.append(distance)
    return median(found) if found else ORDINARY


def ordinary_size(pages: Iterable[PageContent]) -> float:
    """The font size, in points, of most of the document's characters; 0 where it has none."""
    exact: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            exact[line.main.size] += len(line.main.text)
    counts: Counter[float] = Counter()
    for size, count in exact.items():
        counts[round(size, 1)] += count
    return max(counts, key=counts.__getitem__, default=0.0)
