"""What the reader saw as text for people: each page's lines, with its tables drawn where they stand."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.source import Source
from pipeline.show.pages import Seen, Shown, pages_of


def as_text(source: Source, width: int) -> str:
    """The document, its tables up to `width` characters wide; links and their targets below each page."""
    pages = pages_of(source)
    return "\n\n".join("\n".join(_page(page, len(pages), width)) for page in pages)


def _page(page: Seen, count: int, width: int) -> Iterator[str]:
    if page.paper:
        size = f"{page.paper.width:.0f} x {page.paper.height:.0f} points"
        yield f"=== page {page.number} of {count}, {size}, {page.paper.reader or 'not read'} ==="
    waiting = dict(page.tables)
    for line in page.lines:
        if line.cell is None:
            yield "\n" * min(line.gap, 1) + line.value
        elif line.cell.table in waiting:
            yield _drawn(waiting.pop(line.cell.table), width)
    if page.links:
        yield "\nlinks:"
    for link in page.links:
        yield f"  {link.text or '(no text)'} -> {link.target}"


def _drawn(table: Shown, width: int) -> str:
    drawn = Table(show_header=False, show_lines=True, box=box.ASCII)
    for row in table.rows:
        drawn.add_row(*(Text(field or "") for field in row))
    out = io.StringIO()
    Console(file=out, width=width, color_system=None).print(drawn)
    return out.getvalue().rstrip("\n")
