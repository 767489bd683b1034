"""Small archives, and what a run over one wrote."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from models.tables import ALL
from tests.cli import program

AGREEMENT = """Delaftale for {name}

Aftalens parter
{name} Boligforening v. Ida Holm, ih@{name}.example

Problemkompleks
I {name} er 48 % af de unge i beskæftigelse. {word}
"""


def document(name: str, word: str = "") -> bytes:
    return AGREEMENT.format(name=name, word=word).encode()


def archive(folder: Path, documents: int, word: str = "") -> Path:
    """That many small text documents, each of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(documents):
        (folder / f"{number:04}.txt").write_bytes(document(f"solbakken{number}", word))
    return folder


def unsigned(out: Path) -> dict[str, bytes]:
    """The Parquet bytes of every table but `runs`, without the run column."""
    found = {}
    for record in ALL:
        if record.table != "runs":
            buffer = BytesIO()
            table = pq.read_table(out / f"{record.table}.parquet").drop_columns(["run_id"])
            pq.write_table(table, buffer)
            found[record.table] = buffer.getvalue()
    return found


def errors(out: Path) -> dict[str, tuple[str, str | None]]:
    """Status and error of each document by file name."""
    rows = pq.read_table(out / "documents.parquet").to_pylist()
    return {row["file_name"]: (row["status"], row["error"]) for row in rows}


def make_unruly(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let documents of programs started from now on be unruly; the file that they try to write."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(Path(__file__).with_name("unruly.py").read_text())
    monkeypatch.setitem(program.ENVIRONMENT, "PYTHONPATH", f"{folder}:{program.ROOT}")
    monkeypatch.setitem(program.ENVIRONMENT, "FORBIDDEN", str(folder / "forbidden"))
    return folder / "forbidden"
