"""One document through all stages: bytes in, rows and tables out, whatever the bytes are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

import pyarrow as pa

from models.outline import Outline
from models.record import Row
from models.source import Source
from models.tables import Document
from pipeline import store

T = TypeVar("T")


@dataclass
class Result:
    """What one document gave. `tables` holds the typed rows of every table but `runs` and `documents`."""

    document: Document
    rows: list[Row] = field(default_factory=list)
    tables: dict[str, pa.Table] = field(default_factory=dict)


def process(data: bytes, file_name: str, document_id: str) -> Result:
    """Read one document. Never raises: what goes wrong ends up in the document's `status` and `error`."""
    document = Document(document_id=document_id, file_name=file_name, byte_count=len(data))
    document.sha256 = sha256(data).hexdigest()
    faults: list[str] = []
    source = _read(data, document)
    rows: list[Row] = []
    if source is not None:
        source = _attempt("repair", faults, lambda: _repair(source), source)
        outline = _attempt("outline", faults, lambda: _outline(source, document_id), None)
        if outline is not None:
            rows = _rows(outline, faults)
            _attempt("audit", faults, lambda: rows.extend(_audit(rows, outline)), None)
        _describe(document, source, outline)
        faults = [*source.notes, *faults]
    tables, unstored = store.tabulate(document, rows, source)
    _conclude(document, [*faults, *unstored])
    return Result(document, rows, tables)


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
    except Exception as error:
        document.status, document.error = "failed", f"read: {_one_line(error)}"
        return None
    if not source.text.strip():
        _describe(document, source, None)
        document.status, document.error = "empty", "; ".join(source.notes) or "the document holds no text"
        return None
    return source


def _repair(source: Source) -> Source:
    from pipeline.repair import repair

    return repair(source)


def _outline(source: Source, document_id: str) -> Outline:
    from pipeline.outline import outline

    return outline(source, document_id)


def _rows(outline: Outline, faults: list[str]) -> list[Row]:
    """The rows of all agreements; one that cannot be read does not take the others with it."""
    from extractors import extract

    rows: list[Row] = []
    for agreement in outline.agreements:
        rows += _attempt("extract", faults, lambda agreement=agreement: extract(agreement), [])  # type: ignore[misc]
    store.number(rows, outline.document_id)
    return rows


def _audit(rows: list[Row], outline: Outline) -> list[Row]:
    try:
        from pipeline.audit import audit
    except ModuleNotFoundError:
        return []
    findings = audit(rows, outline)
    store.number(findings, outline.document_id)
    return findings


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
    except Exception as error:
        faults.append(f"{stage}: {_one_line(error)}")
        return otherwise


def _one_line(said: object) -> str:
    """An error in one line: its message, and its class where the message alone would say too little."""
    words = " ".join(str(said).split())
    if isinstance(said, Exception) and not isinstance(said, ValueError | OSError):
        words = f"{type(said).__name__}: {words}".removesuffix(": ")
    return words[:300]
