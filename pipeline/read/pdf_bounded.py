"""A pdfplumber page that is given up when it has more pieces than any page of text."""

from __future__ import annotations

from typing import Any

from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent

# Characters, points of lines and forms. A full page of A4 in 9 point type has some 6,000 characters; this
# many take pdfminer and pdfplumber two to four seconds.
MOST_PIECES = 50_000


class TooManyPiecesError(Exception):
    """The page has more than `MOST_PIECES`."""


def bounded(page: Page) -> Page:
    """The same page, unread. Reading it raises `TooManyPiecesError` as soon as it has too many pieces."""
    return _BoundedPage(page.pdf, page.page_obj, page.page_number, page.initial_doctop)


class _BoundedPage(Page):
    _read: LTPage | None = None

    @property
    def layout(self) -> LTPage:
        if self._read is None:
            device = _Counter(self.pdf.rsrcmgr, pageno=self.page_number, laparams=self.pdf.laparams)
            PDFPageInterpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._read = device.get_result()
        return self._read


class _Counter(PDFPageAggregatorWithMarkedContent):
    _count = 0

    def _add(self, pieces: int) -> None:
        self._count += pieces
        if self._count > MOST_PIECES:
            raise TooManyPiecesError

    def render_char(self, *args: Any, **more: Any) -> float:
        self._add(1)
        return float(super().render_char(*args, **more))

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        self._add(len(path))
        super().paint_path(gstate, stroke, fill, evenodd, path)

    def begin_figure(self, *args: Any, **more: Any) -> None:
        self._add(1)
        super().begin_figure(*args, **more)
