"""PDF: pages of lines with boxes, tables, links."""

from __future__ import annotations

from collections import defaultdict

import pypdfium2 as pdfium

from models.source import Source
from pipeline.read.errors import Unreadable
from pipeline.read.pdf_links import link_boxes
from pipeline.read.pdf_margins import find_margins
from pipeline.read.pdf_page import PageContent, read_page
from pipeline.read.pdf_pdfium import PdfiumPage, TooManyObjectsError
from pipeline.read.pdf_rulings import drawn
from pipeline.read.pdf_second import SecondReader
from pipeline.read.pdf_source import assemble, ordinary_size
from pipeline.read.pdf_stitch import number_tables
from pipeline.read.pdf_trust import doubt, unknown_share
from pipeline.read.scans import read_scans

SMALLEST_PAGE = 8  # bytes of a file that a page takes at least, however well it is packed

UNLOADED = "a page that the first reader cannot load"
UNREAD = "cannot be read"
TOO_MANY = "cannot be read: it is drawn in more pieces than any page of text"

Notes = dict[str, list[int]]  # what went wrong, and on which pages


def read_pdf(data: bytes) -> Source:
    """The source of a PDF file. `text` is the text of its lines, page by page, a line break after each.

    A page that cannot be read, that the second reader read, or that shows an image and no text is named in
    `notes`. Raises `Unreadable` for a file that is encrypted, broken or without pages.
    """
    return assemble(*read_pages(data))


def read_pages(data: bytes) -> tuple[list[PageContent], list[str]]:
    """The pages of a PDF file as they were seen, tables numbered through the file, and what went wrong."""
    document = _open(data)
    second = SecondReader(data)
    notes: Notes = defaultdict(list)
    try:
        count = min(len(document), len(data) // SMALLEST_PAGE)
        if count < len(document):
            notes[f"the file says it has {len(document)} pages, which its size rules out"] = []
        pages = [_read(document, number, second, notes) for number in range(count)]
    finally:
        document.close()
    read_scans(data, pages, notes)
    find_margins(pages)
    number_tables(pages, ordinary_size(pages))
    return pages, [_note(what, numbers) for what, numbers in notes.items()]


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        said = " ".join(str(error).split()).lower()
        if "password" in said or "security" in said:
            raise Unreadable("encrypted: it opens with a password only; save it without one") from error
        raise Unreadable("damaged or cut short: it does not open as a PDF file") from error
    if not count:
        document.close()
        raise Unreadable("a PDF file without pages")
    return document


def _read(document: pdfium.PdfDocument, number: int, second: SecondReader, notes: Notes) -> PageContent:
    """Page `number`, 0-based, by the reader that can be trusted with it."""
    content: PageContent | None = None
    unknown, unread = 1.0, UNREAD
    try:
        with PdfiumPage(document, number) as page:
            unknown = unknown_share(page)
            doubts = doubt(page, unknown)
            content = read_page(page, number + 1, drawn(page), link_boxes(page))
    except TooManyObjectsError:
        doubts, unread = UNLOADED, TOO_MANY
    except pdfium.PdfiumError:
        doubts = UNLOADED
    if doubts:
        better = _read_second(second, number, unknown)
        told = f"read by the second reader: {doubts}" if better else doubts if content else unread
        notes[told].append(number + 1)
        content = better or content or PageContent(number + 1, 0, 0, reader=None)
    assert content is not None
    if content.doubt:
        notes[content.doubt].append(number + 1)
    return content


def _read_second(second: SecondReader, number: int, unknown: float) -> PageContent | None:
    """The page by the second reader, None where it knows no more of it than the first one."""
    try:
        page = second.page(number)
    except Exception:
        return None
    if not page.text or unknown_share(page) >= unknown:
        return None
    content = read_page(page, number + 1, page.drawn, page.links)
    content.reader = "pdfplumber"
    return content


def _note(what: str, pages: list[int]) -> str:
    """`what` with its pages: "page 3: …", "pages 3-5, 8: …"."""
    if not pages:
        return what
    spans: list[list[int]] = []
    for page in pages:
        if spans and spans[-1][-1] == page - 1:
            spans[-1] = [spans[-1][0], page]
        else:
            spans.append([page])
    names = ", ".join("-".join(map(str, span)) for span in spans)
    return f"page{'s' if len(pages) > 1 else ''} {names}: {what}"
