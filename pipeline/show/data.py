"""What the reader saw as plain data, to be written as JSON."""

from __future__ import annotations

from typing import Any

from models.source import Box, Source
from pipeline.show.pages import Seen, pages_of


def as_data(source: Source) -> dict[str, Any]:
    """`{"pages": [{"page", "width", "height", "reader", "lines", "tables", "links"}]}`.

    Boxes are [x0, top, x1, bottom] in points from the page's top left corner. Text and Markdown are one page
    whose number, size, reader and boxes are null. `reader` is also null for a page that nobody could read.
    A merged cell's text stands in its first field, its other fields are null; a field without text is "".
    """
    return {"pages": [_page(page) for page in pages_of(source)]}


def _page(page: Seen) -> dict[str, Any]:
    paper = page.paper
    return {
        "page": page.number,
        "width": round(paper.width, 2) if paper else None,
        "height": round(paper.height, 2) if paper else None,
        "reader": paper.reader if paper else None,
        "lines": [{"text": line.value, "bbox": _bbox(line.box)} for line in page.lines],
        "tables": [{"bbox": _bbox(table.box), "rows": table.rows} for table in page.tables.values()],
        "links": [
            {"text": link.text.value if link.text else "", "target": link.target, "bbox": _bbox(link.box)}
            for link in page.links
        ],
    }


def _bbox(box: Box | None) -> list[float] | None:
    return None if box is None else [round(edge, 2) for edge in box]
