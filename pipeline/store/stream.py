"""Record batches into a Parquet file, a row group at a time: memory does not grow with the table."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from models.record import RUN, Record, schema
from pipeline.store.typed import unsigned_schema

GROUP_BYTES = 8_000_000  # in memory; where a row group ends depends on the rows alone
MADE_FROM = "made_from"


def write(
    path: Path, record: type[Record], batches: Iterable[pa.RecordBatch], run_id: str | None, made_from: str
) -> None:
    """Write `batches` (without run column) as the table of `record`, and have it on the disk when done.

    `run_id` fills the run column; None for a table whose batches have it. `made_from` goes into the footer.
    """
    whole = schema(record)
    with path.open("wb") as file:
        with pq.ParquetWriter(file, whole, compression="zstd") as writer:
            for group in _groups(batches, whole if run_id is None else unsigned_schema(record)):
                writer.write_table(group if run_id is None else _signed(group, run_id, record), 2**31)
            writer.add_key_value_metadata({MADE_FROM: made_from})
        file.flush()
        os.fsync(file.fileno())


def _groups(batches: Iterable[pa.RecordBatch], rows_schema: pa.Schema) -> Iterator[pa.Table]:
    held: list[pa.RecordBatch] = []
    size = 0
    for batch in batches:
        held.append(batch)
        size += batch.get_total_buffer_size()
        if size >= GROUP_BYTES:
            yield pa.Table.from_batches(held, rows_schema).combine_chunks()
            held, size = [], 0
    yield pa.Table.from_batches(held, rows_schema).combine_chunks()


def _signed(rows: pa.Table, run_id: str, record: type[Record]) -> pa.Table:
    whole = schema(record)
    column = pa.repeat(pa.scalar(run_id, RUN.type), rows.num_rows)
    return rows.add_column(whole.get_field_index(RUN.name), whole.field(RUN.name), column)
