"""The tables of a folder, put in place whole: a run that is killed leaves the earlier ones as they were.

New tables are written into the hidden folder `.new`. Renaming it to `.ready` is the moment at which they
become the folder's tables; after it they move to their names one by one. A move that was cut short is
finished by the next run, and `read` looks into `.ready` first.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from models.record import RUN, Record, schema, values
from models.tables import Run
from pipeline.store.typed import TABLES

NEW, READY = ".new", ".ready"


def write(folder: Path, tables: Mapping[str, pa.Table], run: Run) -> bool:
    """Make `tables` (all but `runs`, without run columns) the tables of `folder`; add `run` to its history.

    Nothing is written, and False returned, when the folder holds the same tables already.
    Raises `OSError` where the folder cannot be written.
    """
    _settle(folder)
    if _holds(folder, tables):
        return False
    history = pa.concat_tables([runs(folder), pa.Table.from_pylist([values(run)], schema(Run))])
    signed = {name: _signed(table, run, TABLES[name]) for name, table in tables.items()}
    _put(folder, {Run.table: history, **signed})
    return True


def read(folder: Path, table: str) -> pa.Table:
    """One table as it was written to `folder`. Raises `FileNotFoundError` where there is none."""
    path = _path(folder, table)
    if not path.exists():
        raise FileNotFoundError(f"{folder} holds no table '{table}'")
    return ds.dataset(path, format="parquet", schema=schema(TABLES[table])).to_table()


def runs(folder: Path) -> pa.Table:
    """The history of the runs that changed the tables of `folder`; empty for a new folder.

    Raises `OSError` where there is a file of that name that is no such table.
    """
    path = _path(folder, Run.table)
    if not path.exists():
        return schema(Run).empty_table()
    try:
        return read(folder, Run.table)
    except pa.ArrowException as error:
        raise OSError(
            f"{path} is no table of this program, so move it away or choose another folder"
        ) from error


def new_run(started: datetime, **said: object) -> Run:
    """The row of a run that started at `started` (UTC)."""
    return Run(run_id=started.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), started_at=started, **said)  # type: ignore[arg-type]


def _path(folder: Path, table: str) -> Path:
    ready = folder / READY / f"{table}.parquet"
    return ready if ready.exists() else folder / f"{table}.parquet"


def _holds(folder: Path, tables: Mapping[str, pa.Table]) -> bool:
    try:
        return all(
            _unsigned(folder, name).equals(table, check_metadata=True) for name, table in tables.items()
        )
    except (OSError, pa.ArrowException):
        return False


def _unsigned(folder: Path, name: str) -> pa.Table:
    written = pq.read_table(_path(folder, name), partitioning=None)
    return written.drop_columns([RUN.name]).replace_schema_metadata(written.schema.metadata)


def _signed(table: pa.Table, run: Run, record: type[Record]) -> pa.Table:
    whole = schema(record)
    column = pa.repeat(pa.scalar(run.run_id, RUN.type), table.num_rows)
    return table.add_column(whole.get_field_index(RUN.name), whole.field(RUN.name), column).cast(whole)


def _put(folder: Path, tables: Mapping[str, pa.Table]) -> None:
    shutil.rmtree(folder / NEW, ignore_errors=True)
    (folder / NEW).mkdir(parents=True)
    for name, table in tables.items():
        pq.write_table(table.combine_chunks(), folder / NEW / f"{name}.parquet", compression="zstd")
    os.rename(folder / NEW, folder / READY)
    _settle(folder)


def _settle(folder: Path) -> None:
    """Finish moving tables that are ready to their names."""
    ready = folder / READY
    if ready.is_dir():
        for path in sorted(ready.iterdir()):
            os.replace(path, folder / path.name)
        ready.rmdir()
