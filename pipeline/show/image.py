"""A page as a picture with what was read outlined: lines blue, tables red, links green."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from models.source import Box
from pipeline.read.pdf_pdfium import PdfiumPage, TooManyObjectsError
from pipeline.show.pages import Seen

SCALE = 2.0  # pixels a point: 144 dots an inch
LINE, TABLE, LINK = "#2060d0", "#d02020", "#10a040"


def draw(data: bytes, page: Seen, out: Path) -> None:
    """Write the page of the PDF file `data` to `out` as a PNG. Raises `OSError` where that cannot be."""
    image = _rendered(data, page).convert("RGB")
    canvas = ImageDraw.Draw(image)
    for line in page.lines:
        _outline(canvas, line.box, LINE, 0.5, 1)
    for table in page.paper.frames if page.paper else ():
        _outline(canvas, table.box, TABLE, 2.0, 3)
    for link in page.links:
        _outline(canvas, link.box, LINK, 1.5, 2)
    image.save(out, format="PNG")


def _rendered(data: bytes, page: Seen) -> Image.Image:
    """The page as it was read: its text upright, or, where OCR read it, as it is shown."""
    index = (page.number or 1) - 1
    document = pdfium.PdfDocument(data)
    try:
        if page.paper and page.paper.reader == "ocr":
            return document[index].render(scale=SCALE).to_pil()
        with PdfiumPage(document, index) as upright:
            return upright.page.render(scale=SCALE).to_pil()
    except TooManyObjectsError:
        return document[index].render(scale=SCALE).to_pil()
    finally:
        document.close()


def _outline(canvas: ImageDraw.ImageDraw, box: Box | None, colour: str, away: float, width: int) -> None:
    """Draws a box `away` points outside of itself."""
    if box is not None:
        x0, x1 = sorted((box.x0, box.x1))
        top, bottom = sorted((box.top, box.bottom))
        edges = x0 - away, top - away, x1 + away, bottom + away
        canvas.rectangle([edge * SCALE for edge in edges], outline=colour, width=width)
