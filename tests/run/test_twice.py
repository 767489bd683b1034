"""The same bytes give the same tables.

Two runs into two folders, in processes of their own with hashes seeded differently and another number of
workers: without the run column, each table is written again with the same settings, and the bytes compared.
"""

from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from models.tables import ALL
from tests.cli import program

RAW = program.ROOT / "data" / "raw"


def unsigned(path: Path) -> bytes:
    """The Parquet bytes of a table without its run column."""
    buffer = BytesIO()
    pq.write_table(pq.read_table(path).drop_columns(["run_id"]), buffer, compression="zstd")
    return buffer.getvalue()


def test_two_runs_give_byte_identical_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in ("1", "2"):
        monkeypatch.setitem(program.ENVIRONMENT, "PYTHONHASHSEED", seed)
        program.delaftaler("run", RAW, "--out", tmp_path / seed)
    for record in ALL:
        if record.table != "runs":
            one, two = (tmp_path / seed / f"{record.table}.parquet" for seed in ("1", "2"))
            assert unsigned(one) == unsigned(two), record.table


def test_a_second_run_into_the_same_folder_changes_no_byte(tmp_path: Path) -> None:
    files = []
    for _ in range(2):
        done = program.delaftaler("run", RAW, "--out", tmp_path)
        files.append({path.name: path.read_bytes() for path in tmp_path.iterdir()})
    assert files[0] == files[1]
    assert "Nothing changed" in done.stdout
