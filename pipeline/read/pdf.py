"""PDF: pages of lines with boxes, tables, links."""

from __future__ import annotations

import pypdfium2 as pdfium

from models.source import Source
from pipeline.read.errors import Unreadable
from pipeline.read.pdf_margins import find_margins
from pipeline.read.pdf_page import PageContent, read_page
from pipeline.read.pdf_pdfium import PdfiumPage
from pipeline.read.pdf_source import assemble, ordinary_size
from pipeline.read.pdf_stitch import number_tables


def read_pdf(data: bytes) -> Source:
    """The source of a PDF file. `text` is the text of its lines, page by page, a line break after each.

    A page that cannot be read, or that shows an image and no text, is named in `notes`.
    Raises `Unreadable` for a file that is encrypted, broken or without pages.
    """
    document = _open(data)
    notes: list[str] = []
    try:
        pages = [_read(document, number, notes) for number in range(len(document))]
    finally:
        document.close()
    find_margins(pages)
    number_tables(pages, ordinary_size(pages))
    return assemble(pages, notes)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise Unreadable("encrypted: it opens with a password only; save it without one") from error
        raise Unreadable(f"a damaged PDF file: {' '.join(str(error).split())}") from error
    if not count:
        document.close()
        raise Unreadable("a PDF file without pages")
    return document


def _read(document: pdfium.PdfDocument, number: int, notes: list[str]) -> PageContent:
    try:
        with PdfiumPage(document, number) as page:
            content = read_page(page, number + 1)
    except pdfium.PdfiumError as error:
        notes.append(f"page {number + 1} cannot be read: {' '.join(str(error).split())}")
        return PageContent(number + 1, 0, 0)
    if content.image_count and not content.lines:
        notes.append(f"page {number + 1} is an image without text")
    return content
