"""What one document gave, as bytes that go between processes and into the store of results.

A line of JSON (the document's row, how long the result holds, the sizes of what follows), then one
compressed Arrow record batch for each table with rows. The same result gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from models.record import values
from models.tables import Document
from pipeline.store.typed import TABLES, unsigned_schema

ALWAYS: Literal["always"] = "always"  # the bytes and the program decide it
LIMITS: Literal["limits"] = "limits"  # so do the limits under which it was read
ONCE: Literal["once"] = "once"  # something outside decided it: the next run tries again
Holds = Literal["always", "limits", "once"]

CODEC = "zstd"


@dataclass(frozen=True)
class Part:
    """The rows of one table: a compressed record batch, and its size before compression."""

    size: int
    data: bytes

    def batch(self, table: str) -> pa.RecordBatch:
        raw = pa.decompress(self.data, decompressed_size=self.size, codec=CODEC)
        return pa.ipc.read_record_batch(raw, unsigned_schema(TABLES[table]))


@dataclass(frozen=True)
class Packed:
    """The document's row without its file name, which is no matter of its bytes; its rows by table."""

    document: dict[str, Any]
    parts: dict[str, Part]
    holds: Holds = ALWAYS


def pack(document: Document, tables: Mapping[str, pa.Table], holds: Holds = ALWAYS) -> bytes:
    parts = {name: _part(table) for name, table in tables.items() if table.num_rows}
    head = {
        "document": {name: _text(value) for name, value in values(document).items() if name != "file_name"},
        "holds": holds,
        "parts": [[name, part.size, len(part.data)] for name, part in parts.items()],
    }
    return b"".join([json.dumps(head).encode(), b"\n", *(part.data for part in parts.values())])


def unpack(message: bytes) -> Packed:
    """Raises `ValueError` for what is no packed result."""
    line, _, rest = message.partition(b"\n")
    head = json.loads(line)
    parts, start = {}, 0
    for name, size, length in head["parts"]:
        parts[name] = Part(size, rest[start : start + length])
        start += length
    if start != len(rest):
        raise ValueError("a result of another length than it says")
    return Packed(head["document"], parts, head["holds"])


def _part(table: pa.Table) -> Part:
    raw = table.combine_chunks().to_batches()[0].serialize()
    return Part(raw.size, pa.compress(raw, codec=CODEC, asbytes=True))


def _text(value: object) -> object:
    """Without lone surrogates, which no table can hold."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
