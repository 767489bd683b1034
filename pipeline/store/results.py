"""The store of results: what each document gave, kept as soon as it is read, so that no run reads it again.

One SQLite file beside the tables, written in transactions: a run that is killed leaves all results that it
had kept, each whole. It is safe to delete. A result is found by the document's bytes and id, the
fingerprint of the program, and the limits if those decided.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

import pyarrow as pa

from pipeline.store.packed import ALWAYS, Packed, Part

SCHEMA = """
create table if not exists results (
    id integer primary key, document_id text, sha256 text, version text, limits text, document text,
    digest text, status text, error text, pages integer, unique (document_id, sha256, version, limits)
);
create table if not exists parts (
    result integer, name text, size integer, crc integer, data blob, primary key (result, name)
);
create temp table wanted (place integer primary key, result integer);
"""
FORMAT = 1  # of the file; one of another format is made anew


@dataclass(frozen=True)
class Result:
    """A kept result: its number in the store, a digest of row and tables, and what the row says of it."""

    id: int
    digest: str
    status: str
    error: str | None


class DamagedError(OSError):
    """The store, or a result in it, is not what was kept."""


class Results:
    """The results that the program of fingerprint `version` gave, in the file `path`."""

    def __init__(self, path: Path, version: str) -> None:
        self._version = version
        path.parent.mkdir(parents=True, exist_ok=True)
        self.database = _connected(path)

    def find(self, document_id: str, digest: str, limits: str, max_pages: int) -> Result | None:
        """What these bytes gave, if it would be the same under these limits."""
        found = self.database.execute(
            "select id, digest, status, error from results"
            " where document_id = ? and sha256 = ? and version = ?"
            " and (limits = ? or limits = '' and coalesce(pages, 0) <= ?)",
            [document_id, digest, self._version, limits, max_pages],
        ).fetchone()
        return Result(*found) if found else None

    def document(self, number: int) -> dict[str, Any]:
        """The row of a result's document, but for its file name. Raises `DamagedError`."""
        (row,) = self.database.execute("select document from results where id = ?", [number]).fetchone()
        try:
            return dict(json.loads(row))
        except ValueError as error:
            raise DamagedError("a row of the table 'documents'") from error

    def keep(self, packed: Packed, limits: str) -> Result:
        """Keep a result instead of all earlier ones of the same document."""
        document, row = packed.document, json.dumps(packed.document)
        identity = document["document_id"], document["sha256"], self._version
        digest = sha256(row.encode())
        for name, part in packed.parts.items():
            digest.update(f"{name} {len(part.data)} ".encode() + part.data)
        with self.database as database:
            self._drop("document_id = ? and sha256 = ? and version = ?", identity)
            scope = "" if packed.holds == ALWAYS else limits
            said = document["status"], document["error"], document["page_count"]
            cursor = database.execute(
                "insert into results values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [*identity, scope, row, digest.hexdigest(), *said],
            )
            parts = [(cursor.lastrowid, n, p.size, crc32(p.data), p.data) for n, p in packed.parts.items()]
            database.executemany("insert into parts values (?, ?, ?, ?, ?)", parts)
        return Result(cursor.lastrowid or 0, digest.hexdigest(), document["status"], document["error"])

    def want(self, ids: Sequence[int]) -> None:
        """Say which results, and in which order, `batches` shall give."""
        with self.database as database:
            database.execute("delete from wanted")
            database.executemany("insert into wanted values (?, ?)", enumerate(ids))

    def batches(self, table: str) -> Iterator[pa.RecordBatch]:
        """The rows of a table, a record batch a document. Raises `DamagedError`."""
        rows = self.database.execute(
            "select size, crc, data from wanted join parts using (result) where name = ? order by place",
            [table],
        )
        for size, crc, data in rows:
            if crc32(data) != crc:
                raise DamagedError(f"rows of the table '{table}'")
            yield Part(size, data).batch(table)

    def forget_other_versions(self) -> None:
        with self.database:
            self._drop("version <> ?", [self._version])

    def _drop(self, which: str, values: Sequence[object]) -> None:
        self.database.execute(
            f"delete from parts where result in (select id from results where {which})", values
        )
        self.database.execute(f"delete from results where {which}", values)


@contextmanager
def opened(path: Path, version: str) -> Iterator[Results]:
    """The store in the file `path`.

    Raises `DamagedError` for a store that has to be made anew, `OSError` for a full disk and the like.
    """
    results = None
    try:
        results = Results(path, version)
        yield results
    except sqlite3.OperationalError as error:
        raise OSError(f"{path}: {error}") from error
    except sqlite3.DatabaseError as error:
        raise DamagedError(f"{path}: {error}") from error
    finally:
        if results is not None:
            results.database.close()


def remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    try:
        database.execute("pragma locking_mode = exclusive")  # so that it needs no memory shared with others
        database.execute("pragma journal_mode = wal")
        database.execute("pragma synchronous = normal")
        (made,) = database.execute("pragma user_version").fetchone()
        if made not in (0, FORMAT):
            raise DamagedError(f"a store of format {made}")
        database.executescript(SCHEMA)
        database.execute(f"pragma user_version = {FORMAT}")
    except BaseException:
        database.close()
        raise
    return database
