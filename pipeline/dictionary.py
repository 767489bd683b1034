"""The data dictionary: tables, columns, types, meanings, from the declarations that make the schemas."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from models.record import Record, columns

INDENT = "  "


def describe(record: type[Record], width: int) -> str:
    """One table as text: its name and meaning, then a line a column, wrapped to `width` characters."""
    return "\n".join([f"{record.table}: {(record.__doc__ or '').strip()}", *_lines(record, width)])


def _lines(record: type[Record], width: int) -> Iterator[str]:
    names = max(len(column.name) for column in columns(record))
    types = max(len(str(column.type)) for column in columns(record))
    for column in columns(record):
        start = f"{INDENT}{column.name:{names}}  {column.type!s:{types}}  "
        yield textwrap.fill(
            column.meaning,
            max(width, len(start) + 30),
            initial_indent=start,
            subsequent_indent=" " * len(start),
            break_long_words=False,
            break_on_hyphens=False,
        )
