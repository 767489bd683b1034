"""The same bytes give the same tables.

Two runs into two folders, in processes of their own with hashes seeded differently: without the run
column, each table is written again with the same settings, and the bytes compared.
"""

from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from models.tables import ALL
from tests.cli import program
from tests.run.conftest import Ran, ran


def unsigned(path: Path) -> bytes:
    """The Parquet bytes of a table without its run column."""
    buffer = BytesIO()
    pq.write_table(pq.read_table(path).drop_columns(["run_id"]), buffer, compression="zstd")
    return buffer.getvalue()


def test_two_runs_give_byte_identical_tables(
    shipped: Ran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(program.ENVIRONMENT, "PYTHONHASHSEED", "7")
    again = ran(shipped.raw, tmp_path)
    assert again.code == shipped.code
    for record in ALL:
        if record.table != "runs":
            one, two = (folder / f"{record.table}.parquet" for folder in (shipped.out, again.out))
            assert unsigned(one) == unsigned(two), record.table


def test_a_second_run_into_the_same_folder_changes_no_byte(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Delaftale for Solbakken\n")
    files = []
    for _ in range(2):
        done = program.delaftaler("run", tmp_path / "a.txt", "--out", tmp_path / "out")
        files.append({path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.parquet")})
    assert files[0] == files[1]
    assert "Nothing changed" in done.stdout
