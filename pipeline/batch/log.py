"""The log that a machine reads: a line of JSON for each thing that happens in a run."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TextIO

from models.tables import Document
from pipeline.batch.watch import Summary
from pipeline.inputs import reason


class LogError(Exception):
    """The log cannot be written; the message says why."""


class JsonLog:
    """Adds a line to `file` as soon as it is told something.

    Every line has `time` (UTC) and `event`: `started`, `document`, `finished` or `ended`.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def started(self, total: int, known: int) -> None:
        self._add("started", documents=total, known=known)

    def document(self, document: Document, seconds: float) -> None:
        self._add(
            "document",
            document_id=document.document_id,
            file_name=document.file_name,
            status=document.status,
            error=document.error,
            bytes=document.byte_count,
            pages=document.page_count,
            seconds=round(seconds, 3),
        )

    def finished(self, summary: Summary) -> None:
        self._add(
            "finished",
            run_id=summary.run_id,
            changed=summary.changed,
            statuses=dict(summary.statuses),
            known=summary.known,
            rows=summary.rows,
            seconds=round(summary.seconds, 3),
        )

    def ended(self, why: str) -> None:
        self._add("ended", why=why)

    def _add(self, event: str, **said: object) -> None:
        line = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": event, **said}
        try:
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self._file.flush()
        except OSError as error:
            raise LogError(reason(error)) from error
