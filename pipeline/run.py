"""Many documents through all stages, and their tables into a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pyarrow as pa

from models.record import Record
from models.tables import ALL, Document, Run
from pipeline import store
from pipeline.inputs import Input, reason
from pipeline.process import process
from pipeline.store import snapshot
from pipeline.store.typed import document_table, unsigned_schema
from pipeline.workers import in_order

Read = tuple[Document, dict[str, pa.Table]]
OnDocument = Callable[[Document], None]


@dataclass
class Summary:
    """What a run did: its documents in order, the rows of every table, whether the tables changed."""

    documents: list[Document]
    rows: dict[str, int]
    changed: bool
    seconds: float

    @property
    def all_read(self) -> bool:
        return all(document.status in ("ok", "partial") for document in self.documents)


def run(inputs: Sequence[Input], out: Path, on_document: OnDocument = lambda _: None) -> Summary:
    """Read `inputs` and make their tables the tables of folder `out`.

    Raises `OSError` where they cannot be written there.
    """
    clock, started = time.monotonic(), datetime.now(UTC)
    snapshot.runs(out)  # rather fail now than when all is read
    documents, tables = read_all(inputs, _workers(inputs), on_document)
    row = snapshot.new_run(started, finished_at=datetime.now(UTC), version=program_version())
    row.document_count = len(documents)
    row.failed_count = sum(document.status == "failed" for document in documents)
    changed = store.write(out, tables, row)
    rows = {record.table: tables[record.table].num_rows for record in ALL if record is not Run}
    return Summary(documents, rows, changed, time.monotonic() - clock)


def read_all(
    inputs: Sequence[Input], workers: int, on_document: OnDocument = lambda _: None
) -> tuple[list[Document], dict[str, pa.Table]]:
    """The documents and all their tables but `runs`, in the order of `inputs`, without run columns."""
    documents: list[Document] = []
    parts: list[dict[str, pa.Table]] = []
    for document, tables in in_order(read_one, inputs, workers, _crashed):
        documents.append(document)
        parts.append(tables)
        on_document(document)
    joined = {r.table: _joined(r, parts) for r in ALL if r not in (Run, Document)}
    return documents, {Document.table: document_table(documents), **joined}


def read_one(found: Input) -> Read:
    """One input through all stages; its document says what went wrong."""
    if found.status:
        return _unread(found, found.status, found.error)
    try:
        data = found.path.read_bytes()
    except OSError as error:
        return _unread(found, "failed", f"the file cannot be opened: {reason(error)}")
    result = process(data, found.file_name, found.document_id)
    if result.document.sha256 != found.sha256:
        return _unread(found, "failed", "the file changed while it was read")
    return result.document, result.tables


def _workers(inputs: Sequence[Input]) -> int:
    """One process a processor, but none for a single document. Each takes about 0.2 GB, so eight at most."""
    return min(os.cpu_count() or 1, len(inputs), 8) if len(inputs) > 1 else 0


def program_version() -> str:
    try:
        return version("delaftaler")
    except PackageNotFoundError:
        return "not installed"


def _crashed(found: Input) -> Read:
    return _unread(
        found, "failed", "reading it ended the program that read it (a crash, or too little memory)"
    )


def _unread(found: Input, status: str, error: str) -> Read:
    document = Document(document_id=found.document_id, file_name=found.file_name, sha256=found.sha256 or None)
    document.status, document.error = status, error
    return document, {}


def _joined(record: type[Record], parts: Sequence[dict[str, pa.Table]]) -> pa.Table:
    empty = unsigned_schema(record).empty_table()
    return pa.concat_tables([empty, *(part[record.table] for part in parts if part)]).combine_chunks()
