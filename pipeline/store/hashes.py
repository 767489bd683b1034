"""SHA-256 of files, known again from what the file system says of them.

A file whose size, times, inode and device are those of an earlier look has its bytes of then. As in Git's
index, that is trusted only for a file that had been at rest when it was looked at: one that changes twice
within a tick of the file system's clock could otherwise pass for the older one.
"""

from __future__ import annotations

import os
import sqlite3
import time
from hashlib import file_digest
from pathlib import Path

AT_REST = 2_000_000_000  # nanoseconds; the coarsest clock of a file system in use (FAT) ticks every 2 s

SCHEMA = "create table if not exists files (path text primary key, look text, sha256 text) without rowid"


def sha256(path: Path) -> str:
    """Of the file's bytes. Raises `OSError` where it cannot be read."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


class Hashes:
    """To be called as `sha256`; remembers in a database."""

    def __init__(self, database: sqlite3.Connection, trust: bool = True) -> None:
        self._database, self._trust = database, trust
        database.execute(SCHEMA)

    def __call__(self, path: Path) -> str:
        name, now = os.path.abspath(os.fsencode(path)), time.time_ns()
        look, times = _look(path)
        known = self._database.execute("select look, sha256 from files where path = ?", [name]).fetchone()
        if known and known[0] == look and self._trust:
            return str(known[1])
        found = sha256(path)
        if max(times) < now - AT_REST and _look(path)[0] == look:
            self._database.execute("replace into files values (?, ?, ?)", [name, look, found])
        return found


def _look(path: Path) -> tuple[str, tuple[int, int]]:
    said = os.stat(path)
    times = said.st_mtime_ns, said.st_ctime_ns
    return f"{said.st_size} {times} {said.st_ino} {said.st_dev}", times
