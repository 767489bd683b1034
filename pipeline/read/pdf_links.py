"""Links of a page: where they lead and which characters they cover."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pypdfium2.raw as raw

from models.source import Box
from pipeline.read.pdf_pdfium import PdfiumPage
from pipeline.read.pdf_runs import Run


class PageLink(NamedTuple):
    """A link's target and the page's characters (by index) that stand in its rectangle."""

    target: str
    characters: list[int]


def page_links(page: PdfiumPage, runs: Iterable[Run]) -> list[PageLink]:
    """The links with a target outside of the document, in the order of the page's annotations."""
    found = list(_annotations(page))
    if not found:
        return []
    placed = list(runs)
    return [PageLink(target, _covered(page, box, placed)) for target, box in found]


def _annotations(page: PdfiumPage) -> Iterator[tuple[str, Box]]:
    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.page.raw, position, link):
        target = _target(page, link)
        if target and raw.FPDFLink_GetAnnotRect(link, rect):
            yield (
                target,
                Box(
                    rect.left - page.left, page.top - rect.top, rect.right - page.left, page.top - rect.bottom
                ),
            )


def _target(page: PdfiumPage, link: raw.FPDF_LINK) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action:
        return ""
    length = raw.FPDFAction_GetURIPath(page.document.raw, action, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    raw.FPDFAction_GetURIPath(page.document.raw, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()


def _covered(page: PdfiumPage, box: Box, runs: list[Run]) -> list[int]:
    found: list[int] = []
    for run in runs:
        if not box.top - 1 <= run.middle <= box.bottom + 1 or run.x1 < box.x0 or run.x0 > box.x1:
            continue
        for index, character in zip(run.index, run.text, strict=True):
            if character != " ":
                x0, _, x1, _ = page.box(index)
                if box.x0 - 0.5 <= (x0 + x1) / 2 <= box.x1 + 0.5:
                    found.append(index)
    return found
