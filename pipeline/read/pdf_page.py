"""One page read: its lines in reading order with their tables, and its links."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.read.pdf_grid import grids
from pipeline.read.pdf_links import PageLink, page_links
from pipeline.read.pdf_order import PageLine, reading_order
from pipeline.read.pdf_pdfium import PdfiumPage
from pipeline.read.pdf_rulings import drawn
from pipeline.read.pdf_runs import runs
from pipeline.read.pdf_tables import PageTable, grid_tables


@dataclass(slots=True)
class PageContent:
    """What a page says. Lines of a table stand together, row by row, and carry its place in `tables`."""

    number: int
    width: float
    height: float
    lines: list[PageLine] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)
    links: list[PageLink] = field(default_factory=list)
    image_count: int = 0


def read_page(page: PdfiumPage, number: int) -> PageContent:
    picture = drawn(page)
    found = grids(picture)
    all_runs = runs(page, [wall for grid in found for wall in grid.walls()])
    tables, free = grid_tables(all_runs, found)
    tables.sort(key=lambda t: t.box.top)
    lines = _place(tables, reading_order(free))
    links = page_links(page, all_runs)
    return PageContent(number, page.width, page.height, lines, tables, links, picture.image_count)


def _place(tables: list[PageTable], lines: list[PageLine]) -> list[PageLine]:
    """The lines with each table before the first line below it."""
    ordered: list[PageLine] = []
    waiting = list(enumerate(tables))
    for line in lines:
        while waiting and line.box.top >= waiting[0][1].box.top and line.box.x0 < waiting[0][1].box.x1:
            ordered += _numbered(*waiting.pop(0))
            line.new_block = True
        ordered.append(line)
    for number, table in waiting:
        ordered += _numbered(number, table)
    return ordered


def _numbered(number: int, table: PageTable) -> list[PageLine]:
    for line in table.lines():
        line.table = number
    return table.lines()
