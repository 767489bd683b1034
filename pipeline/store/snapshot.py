"""The tables of a folder, put in place whole: a run that is killed leaves the earlier ones as they were.

New tables are written into the hidden folder `.new`. Renaming it to `.ready` is the moment at which they
become the folder's tables; after it they move to their names one by one. A move that was cut short is
finished by the next run, and `read` looks into `.ready` first.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from models.record import schema, values
from models.tables import Run
from pipeline.store import stream
from pipeline.store.typed import TABLES

NEW, READY = ".new", ".ready"
RETRIES = 5  # of a reader that finds the tables being changed; a change takes a millisecond


def write(
    folder: Path, tables: Mapping[str, Iterable[pa.RecordBatch]], run: Run, made_from: str = ""
) -> None:
    """Make `tables` (all but `runs`, without run columns) the tables of `folder`; add `run` to its history.

    `made_from` says what they are made from, for `holds`. Batches are taken as they are written, table by
    table. Raises `OSError` where the folder cannot be written.
    """
    history = [*settled(folder).to_batches(), *_row(run).to_batches()]
    shutil.rmtree(folder / NEW, ignore_errors=True)
    (folder / NEW).mkdir(parents=True)
    for name, batches in tables.items():
        stream.write(folder / NEW / f"{name}.parquet", TABLES[name], batches, run.run_id, made_from)
    stream.write(folder / NEW / f"{Run.table}.parquet", Run, history, None, made_from)
    _on_disk(folder / NEW)
    os.rename(folder / NEW, folder / READY)
    _settle(folder)


def holds(folder: Path, made_from: str) -> bool:
    """Whether all tables of `folder` are there, and made from just this."""
    said = [_made_from(_path(folder, name)) for name in TABLES]
    return all(one == made_from for one in said)


def row_counts(folder: Path) -> dict[str, int]:
    """The rows of every table but `runs`."""
    return {name: pq.read_metadata(_path(folder, name)).num_rows for name in TABLES if name != Run.table}


def read_all(folder: Path) -> dict[str, pa.Table]:
    """All tables, of one run also when another one puts its tables in place meanwhile.

    Raises `FileNotFoundError` where one is not there.
    """
    for _ in range(RETRIES):
        before = _files(folder)
        with suppress(FileNotFoundError):
            tables = {name: read(folder, name) for name in TABLES}
            if before and _files(folder) == before:
                return tables
    return {name: read(folder, name) for name in TABLES}


def read(folder: Path, table: str) -> pa.Table:
    """One table as it was written to `folder`. Raises `FileNotFoundError` where there is none."""
    import pyarrow.dataset as ds  # takes a quarter of a second, and a first run reads no tables

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


def _row(run: Run) -> pa.Table:
    return pa.Table.from_pylist([values(run)], schema(Run))


def _made_from(path: Path) -> str | None:
    """What a table's footer says that it was made from; None where there is no such table."""
    try:
        said = pq.read_metadata(path).metadata or {}
    except (OSError, pa.ArrowException):
        return None
    found = said.get(stream.MADE_FROM.encode())
    return None if found is None else str(found.decode())


def _files(folder: Path) -> list[tuple[int, int]]:
    """Which files the tables are at this moment."""
    with suppress(FileNotFoundError):
        said = [os.stat(_path(folder, name)) for name in TABLES]
        return [(one.st_ino, one.st_mtime_ns) for one in said]
    return []


def _on_disk(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def settled(folder: Path) -> pa.Table:
    """The history of `folder`, after an earlier run's move that was cut short is finished."""
    _settle(folder)
    return runs(folder)


def _settle(folder: Path) -> None:
    """Finish moving tables that are ready to their names."""
    ready = folder / READY
    if ready.is_dir():
        for path in sorted(ready.iterdir()):
            os.replace(path, folder / path.name)
        ready.rmdir()
