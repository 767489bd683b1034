"""Rows that were read from a picture of a page say so."""

from __future__ import annotations

from collections.abc import Iterable

from models.record import Row
from models.source import Source

MARK = " (ocr)"


def mark_scanned(rows: Iterable[Row], source: Source) -> None:
    """Adds `MARK` to the rule of each row that was read from a page that OCR read, wholly or in part."""
    scanned = {number for number, page in enumerate(source.pages, 1) if page.reader == "ocr"}
    if not scanned:
        return
    for row in rows:
        if row.evidence and not scanned.isdisjoint(_pages(row, source)):
            row.rule += MARK


def _pages(row: Row, source: Source) -> range:
    first, _ = source.place(row.evidence.start)
    last, _ = source.place(row.evidence.end - 1)
    return range(first or 0, (last or 0) + 1)
