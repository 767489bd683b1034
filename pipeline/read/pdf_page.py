"""One page read: its lines in reading order with their tables, and its links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from models.source import Box
from pipeline.read.pdf_bare import bare_tables
from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_figures import figures
from pipeline.read.pdf_full import find_full
from pipeline.read.pdf_links import PageLink, page_links
from pipeline.read.pdf_order import PageLine, PageTable, reading_order, rows
from pipeline.read.pdf_rulings import Drawn
from pipeline.read.pdf_runs import runs
from pipeline.read.pdf_tables import grid_tables


@dataclass(slots=True)
class PageContent:
    """What a page says. The lines of a table stand together, row by row."""

    number: int
    width: float
    height: float
    lines: list[PageLine] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)
    links: list[PageLink] = field(default_factory=list)
    image_count: int = 0
    reader: str | None = "pdfium"  # None where nobody could read it
    doubt: str = ""  # what was not looked at


def read_page(page: Characters, number: int, picture: Drawn, links: Iterable[tuple[str, Box]]) -> PageContent:
    """Page `number` (1-based) from its characters, what is drawn around them, and its links (target, box)."""
    figure = figures(picture)
    all_runs = runs(page, [wall for grid in figure.grids for wall in grid.walls()])
    in_grids, free = grid_tables([run for run in all_runs if not run.sideways], figure.grids)
    bare, left = bare_tables(rows(free), figure.rules)
    for table in (*in_grids, *bare):
        find_full(page, table, ruled=table in in_grids)
    tables = sorted([*in_grids, *bare], key=lambda t: t.box.top)
    lines = _place(tables, reading_order(left))
    lines += [PageLine([run], new_block=True) for run in all_runs if run.sideways]
    covered = page_links(page, all_runs, links)
    return PageContent(
        number, page.width, page.height, lines, tables, covered, picture.image_count, doubt=figure.doubt
    )


def _place(tables: list[PageTable], lines: list[PageLine]) -> list[PageLine]:
    """The lines with each table before the first line below it."""
    ordered: list[PageLine] = []
    waiting = list(tables)
    for line in lines:
        while waiting and line.box.top >= waiting[0].box.top and line.box.x0 < waiting[0].box.x1:
            ordered += waiting.pop(0).lines()
            line.new_block = True
        ordered.append(line)
    for table in waiting:
        ordered += table.lines()
    return ordered
