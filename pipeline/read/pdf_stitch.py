"""Tables that run over page breaks, put together to one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.source import Role
from pipeline.read.pdf_order import PageLine, PageTable
from pipeline.read.pdf_page import PageContent
from pipeline.read.pdf_tables import ENDED

SAME_COLUMN = 4.0  # points by which column edges on the two pages may differ
FOOTNOTE = 0.85  # sizes of the document's text that footnotes have at most
_AMOUNT = re.compile(r"[-–—]|[\d.,\s]*\d[\d.,\s]*(?:kr\.?|%|,-)?")


def number_tables(pages: list[PageContent], size: float) -> None:
    """Numbers the tables through the document. `size` is the font size of its text.

    A table that is the last thing on its page goes on in one that is the first thing on the next page and
    has the same columns: it keeps its number, a repeated head becomes a page head, a row that the break cut
    one row.
    """
    count = 0
    open_table: PageTable | None = None
    for page in pages:
        body = [line for line in page.lines if line.role is Role.BODY]
        for i, table in enumerate(page.tables):
            if (
                i == 0
                and open_table is not None
                and body[0].table is table
                and _same_columns(open_table, table)
            ):
                _continue(open_table, table)
            else:
                table.number = count
                count += 1
        last = page.tables[-1] if page.tables else None
        below = [line for line in body[_last_of(last, body) + 1 :] if line.main.size > FOOTNOTE * size]
        open_table = last if last is not None and not below else None


def _last_of(table: PageTable | None, body: list[PageLine]) -> int:
    return max((i for i, line in enumerate(body) if line.table is table), default=-1)


def _same_columns(a: PageTable, b: PageTable) -> bool:
    if len(a.xs) == len(b.xs) and len(a.head[0]) > 1 and a.head[0] == b.row(0):
        return True
    return len(a.xs) == len(b.xs) and all(abs(x - y) <= SAME_COLUMN for x, y in zip(a.xs, b.xs, strict=True))


def _continue(above: PageTable, table: PageTable) -> None:
    table.number, table.head = above.number, above.head
    while (
        table.dropped < min(len(above.head), table.last_row)
        and table.row(table.dropped) == above.head[table.dropped]
    ):
        table.dropped += 1
    for line in table.lines():
        if line.cell[0] < table.dropped:
            line.role, line.table = Role.PAGE_HEAD, None
    cut = is_cut(above, table)
    table.first_row = above.first_row + above.last_row - above.dropped + (0 if cut else 1)


def is_cut(above: PageTable, table: PageTable) -> bool:
    """Whether the first row of `table` is the rest of the last one of `above`.

    It is where a cell goes on in small letters with what is not a sentence's end above it, in a
    table whose cells do not begin so otherwise, and where one cell alone has text, and it is not the label
    that all rows have; amounts behind a label begin a row of their own.
    """
    last, first = above.row(above.last_row), table.row(table.dropped)
    amounts = any(_AMOUNT.fullmatch(text) for text in first.values())
    if not first or not set(first) <= set(last) or (amounts and 0 in first):
        return False
    alone = len(first) == 1 and 0 not in first and above.last_row > 1
    if alone and not amounts and all(0 in above.row(number) for number in range(above.last_row + 1)):
        return True
    usual = {text[:1].islower() for text in _cells(above, above.last_row)}
    if 0 in first and True in usual:
        return False
    return any(text[:1].islower() and not ENDED.search(last[column]) for column, text in first.items())


def _cells(table: PageTable, below: int) -> Iterable[str]:
    return (text for row in range(1, below) for text in table.row(row).values())
