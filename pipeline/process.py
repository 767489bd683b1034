"""One document through all stages: bytes in, rows and tables out, whatever the bytes are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import TypeVar

import pyarrow as pa

import extractors
from models.outline import Outline
from models.record import Row
from models.source import Source
from models.tables import Document
from pipeline import store

T = TypeVar("T")
NO_TEXT = "the document holds no text; if it is a scan, make its text by OCR first"


@dataclass
class Result:
    """What one document gave. `tables` holds the typed rows of every table but `runs` and `documents`."""

    document: Document
    rows: list[Row] = field(default_factory=list)
    tables: dict[str, pa.Table] = field(default_factory=dict)


def process(data: bytes, file_name: str, document_id: str) -> Result:
    """Read one document. What goes wrong ends up in the document's `status` and `error`.

    Raises nothing but `MemoryError`: what little could be read with too little memory is no result.
    """
    document = Document(document_id=document_id, file_name=file_name, byte_count=len(data))
    document.sha256 = sha256(data).hexdigest()
    faults: list[str] = []
    rows: list[Row] = []
    source = _read(data, document)
    if source is not None:
        source, rows = _understood(source, document, faults)
    tables, unstored = store.tabulate(document, rows, source)
    _conclude(document, [*faults, *unstored])
    return Result(document, rows, tables)


def _understood(source: Source, document: Document, faults: list[str]) -> tuple[Source, list[Row]]:
    """The repaired source and the rows read from it; a stage that fails is left out and named in `faults`."""
    rows: list[Row] = []
    repaired = _attempt("repair", faults, partial(_repair, source), source)
    outline = _attempt("outline", faults, partial(_outline, repaired, str(document.document_id)), None)
    if outline is not None:
        rows = _rows(outline, faults)
        rows += _attempt("audit", faults, partial(_audit, rows, outline), [])
        _attempt("scans", faults, partial(_mark_scanned, rows, source), None)
        rows += _attempt("boxes", faults, partial(_boxes, rows, source, outline.document_id), [])
    _describe(document, repaired, outline)
    faults[:0] = repaired.notes
    return repaired, rows


def _read(data: bytes, document: Document) -> Source | None:
    """The document's source, or None with a status and an error where there is no text."""
    from pipeline.read import read
    from pipeline.read.errors import Unreadable

    if not data:
        document.status, document.error = "empty", "the file is empty"
        return None
    try:
        source = read(data)
    except Unreadable as error:
        document.status, document.error = "failed", _one_line(str(error))
        return None
    except MemoryError:
        raise
    except Exception as error:
        document.status, document.error = "failed", f"read: {_one_line(error)}"
        return None
    if not source.text.strip():
        _describe(document, source, None)
        unread = any(page.reader is None and not page.width for page in source.pages)
        document.status = "failed" if unread else "empty"
        document.error = "; ".join(source.notes) or NO_TEXT
        return None
    return source


def _repair(source: Source) -> Source:
    from pipeline.repair import repair

    return repair(source)


def _outline(source: Source, document_id: str) -> Outline:
    from pipeline.outline import outline

    return outline(source, document_id)


def _rows(outline: Outline, faults: list[str]) -> list[Row]:
    """The rows of all agreements. A table that cannot be read does not take the others with it."""
    rows: list[Row] = []
    for agreement in outline.agreements:
        for room in extractors.rooms(agreement):
            table = room.__name__.rpartition(".")[2]
            rows += _attempt(f"extract {table}", faults, partial(room.extract, agreement), [])
    store.number(rows, outline.document_id)
    return rows


def _audit(rows: list[Row], outline: Outline) -> list[Row]:
    from pipeline.audit import audit

    findings = audit(rows, outline)
    store.number(findings, outline.document_id)
    return findings


def _mark_scanned(rows: list[Row], source: Source) -> None:
    from pipeline.scans import mark_scanned

    mark_scanned(rows, source)


def _boxes(rows: list[Row], source: Source, document_id: str) -> list[Row]:
    from pipeline.boxes import evidence_boxes

    boxes = evidence_boxes(rows, source)
    store.number(boxes, document_id)
    return boxes


def _describe(document: Document, source: Source, outline: Outline | None) -> None:
    document.media_type = source.media_type
    document.page_count = len(source.page_starts) or None
    document.repaired_word_count = source.repaired_word_count
    if outline is not None and outline.agreements:
        first = outline.agreements[0]
        headings = [first.title, *(section.heading for section in first.sections)]
        document.document_type = first.type
        document.title = next((str(text.squeeze()) for text in headings if text.value.strip()), None)


def _conclude(document: Document, faults: list[str]) -> None:
    if document.status is None:
        document.status = "partial" if faults else "ok"
        document.error = "; ".join(dict.fromkeys(_one_line(fault) for fault in faults)) or None


def _attempt(stage: str, faults: list[str], step: Callable[[], T], otherwise: T) -> T:
    try:
        return step()
    except MemoryError:
        raise
    except Exception as error:
        faults.append(f"{stage}: {_one_line(error)}")
        return otherwise


def _one_line(said: object) -> str:
    """An error in one line: its message, and its class where the message alone would say too little."""
    words = " ".join(str(said).split())
    if isinstance(said, Exception) and not isinstance(said, ValueError | OSError):
        words = f"{type(said).__name__}: {words}".removesuffix(": ")
    return words[:300]
