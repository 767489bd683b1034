"""Rows of one document as typed Arrow tables, each row with the evidence that it was read from."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import pyarrow as pa

from models.record import RUN, Record, Row, declared, schema, values
from models.source import Source
from models.tables import ALL, Document, Run
from models.text import Text

TABLES: dict[str, type[Record]] = {record.table: record for record in ALL}

Cells = dict[str, Any]
Columns = dict[str, list[Any]]


def tabulate(
    document: Document, rows: Iterable[Row], source: Source | None
) -> tuple[dict[str, pa.Table], list[str]]:
    """A document's tables (but `runs` and `documents`; without run columns), and what could not be stored.

    A row without evidence, or with a value that its column cannot hold, is left out and named in the latter.
    """
    kept: dict[str, list[Row]] = {r.table: [] for r in ALL if r not in (Run, Document)}
    errors: list[str] = []
    for row in rows:
        if source is None or not row.evidence:
            errors.append(f"{row.table}: a row of rule '{row.rule}' has no evidence")
        else:
            kept[row.table].append(row)
    tables = {name: unsigned_schema(TABLES[name]).empty_table() for name in kept}
    for name, found in kept.items():
        if found and source is not None:
            columns = _columns(TABLES[name], found, source, document.document_id)
            tables[name] = _typed(TABLES[name], columns, errors)
    return tables, errors


def document_table(documents: Iterable[Document]) -> pa.Table:
    """The table `documents`, without its run column."""
    return pa.Table.from_pylist([_filled(d) for d in documents], unsigned_schema(Document))


def _filled(document: Document) -> Cells:
    return {name: None if value == "" else value for name, value in values(document).items()}


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


def _columns(record: type[Record], rows: list[Row], source: Source, document_id: str | None) -> Columns:
    """The rows' values by column, where an empty string says nothing and becomes null."""
    places = [evidence(row.evidence, source) for row in rows]
    said = {column.name: map(attrgetter(column.name), rows) for column in declared(record)}
    return {
        **{name: [None if value == "" else value for value in found] for name, found in said.items()},
        "document_id": [document_id] * len(rows),
        "rule": [row.rule for row in rows],
        "confidence": [row.confidence for row in rows],
        **{name: [place[name] for place in places] for name in places[0]},
    }


def _typed(record: type[Record], columns: Columns, errors: list[str]) -> pa.Table:
    try:
        return pa.Table.from_pydict(columns, unsigned_schema(record))
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        return pa.Table.from_pylist(list(_that_fit(record, columns, errors)), unsigned_schema(record))


def _that_fit(record: type[Record], columns: Columns, errors: list[str]) -> Iterable[Cells]:
    for row in (dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)):
        try:
            pa.Table.from_pylist([row], unsigned_schema(record))
        except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
            errors.append(
                f"{record.table}: a row of rule '{row.get('rule')}' does not fit its columns: {error}"
            )
        else:
            yield row
