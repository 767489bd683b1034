"""Rows of one document as typed Arrow tables, each row with the evidence that it was read from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from models.record import RUN, Record, Row, schema, values
from models.source import Source
from models.tables import ALL, Document, Run
from models.text import Text

TABLES: dict[str, type[Record]] = {record.table: record for record in ALL}

Cells = dict[str, Any]


def tabulate(
    document: Document, rows: Iterable[Row], source: Source | None
) -> tuple[dict[str, pa.Table], list[str]]:
    """A document's tables (but `runs` and `documents`; without run columns), and what could not be stored.

    A row without evidence, or with a value that its column cannot hold, is left out and named in the latter.
    """
    cells: dict[str, list[Cells]] = {r.table: [] for r in ALL if r not in (Run, Document)}
    errors: list[str] = []
    for row in rows:
        try:
            cells[row.table].append(_cells(row, source, document.document_id))
        except ValueError as error:
            errors.append(str(error))
    return {name: _typed(TABLES[name], found, errors) for name, found in cells.items()}, errors


def document_table(documents: Iterable[Document]) -> pa.Table:
    """The table `documents`, without its run column."""
    return pa.Table.from_pylist([_filled(d) for d in documents], unsigned_schema(Document))


def unsigned_schema(record: type[Record]) -> pa.Schema:
    """A table's schema without the run column, which only the run that writes it can fill."""
    whole = schema(record)
    return whole.remove(whole.get_field_index(RUN.name))


def evidence(text: Text, source: Source) -> Cells:
    """Page, offsets and words of an evidence text.

    Offsets count in the page of its first word. Where it goes on to a further page, `char_end` is the
    end of its words on the first one, and `source_text` holds the words of all pages.
    """
    start, end = text.start, text.end
    page, char_start = source.place(start)
    end_on_page = end
    if page is not None and page < len(source.page_starts) and end > source.page_starts[page]:
        end_on_page = 1 + max(offset for offset in text.origin if offset < source.page_starts[page])
    return {
        "page": page,
        "char_start": char_start,
        "char_end": char_start + end_on_page - start,
        "source_text": source.text[start:end],
    }


def _cells(row: Row, source: Source | None, document_id: str | None) -> Cells:
    if source is None or not row.evidence:
        raise ValueError(f"{row.table}: a row of rule '{row.rule}' has no evidence")
    return {
        **_filled(row),
        "document_id": document_id,
        "rule": row.rule,
        "confidence": row.confidence,
        **evidence(row.evidence, source),
    }


def _filled(record: Record) -> Cells:
    """The record's values, where an empty string says nothing and becomes null."""
    return {name: None if value == "" else value for name, value in values(record).items()}


def _typed(record: type[Record], cells: list[Cells], errors: list[str]) -> pa.Table:
    try:
        return pa.Table.from_pylist(cells, unsigned_schema(record))
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        return pa.Table.from_pylist(list(_that_fit(record, cells, errors)), unsigned_schema(record))


def _that_fit(record: type[Record], cells: list[Cells], errors: list[str]) -> Iterable[Cells]:
    for row in cells:
        try:
            pa.Table.from_pylist([row], unsigned_schema(record))
        except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
            errors.append(
                f"{record.table}: a row of rule '{row.get('rule')}' does not fit its columns: {error}"
            )
        else:
            yield row
