"""Tables are put in place whole, and only when they changed."""

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from models.record import schema
from models.tables import ALL, Document, Run
from pipeline.store import snapshot, tabulate
from pipeline.store.typed import document_table


def tables(*names: str) -> dict[str, pa.Table]:
    documents = [Document(document_id=name, file_name=name, status="ok") for name in names]
    return {"documents": document_table(documents), **tabulate(documents[0], [], None)[0]}


def run_at(second: int) -> Run:
    return snapshot.new_run(datetime(2026, 1, 1, 0, 0, second, tzinfo=UTC), version="1")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def names(folder: Path) -> list[str]:
    return snapshot.read(folder, "documents")["file_name"].to_pylist()


def test_every_table_can_be_opened_and_has_its_schema(tmp_path: Path) -> None:
    assert snapshot.write(tmp_path, tables("a"), run_at(1))
    for record in ALL:
        found = ds.dataset(tmp_path / f"{record.table}.parquet").to_table()
        assert found.schema.equals(schema(record))
        assert found.schema.metadata[b"meaning"].decode() == record.__doc__
    assert len(files(tmp_path)) == len(ALL)


def test_a_run_that_changes_nothing_leaves_every_byte(tmp_path: Path) -> None:
    snapshot.write(tmp_path, tables("a"), run_at(1))
    before = files(tmp_path)
    assert not snapshot.write(tmp_path, tables("a"), run_at(2))
    assert files(tmp_path) == before


def test_runs_that_change_the_tables_are_kept(tmp_path: Path) -> None:
    for second, name in enumerate(["a", "b", "b"]):
        snapshot.write(tmp_path, tables(name), run_at(second))
    ids = snapshot.runs(tmp_path)["run_id"].to_pylist()
    assert ids == ["2026-01-01T00:00:00.000000Z", "2026-01-01T00:00:01.000000Z"]
    assert snapshot.read(tmp_path, "documents")["run_id"].to_pylist() == ids[1:]


def test_a_table_that_is_missing_or_spoilt_is_written_again(tmp_path: Path) -> None:
    for spoil in (Path.unlink, lambda path: path.write_bytes(b"PAR1")):
        snapshot.write(tmp_path, tables("a"), run_at(1))
        spoil(tmp_path / "parties.parquet")
        assert snapshot.write(tmp_path, tables("a"), run_at(2))
        assert snapshot.read(tmp_path, "parties").num_rows == 0


@pytest.mark.parametrize("written", [0, 1, 7, len(ALL) - 1])
def test_a_run_that_dies_while_it_writes_leaves_the_earlier_tables(
    written: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot.write(tmp_path, tables("a"), run_at(1))
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.parquet")}
    dies_after(written, pq, "write_table", monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        snapshot.write(tmp_path, tables("b"), run_at(2))
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.parquet")} == before
    assert names(tmp_path) == ["a"]
    monkeypatch.undo()
    assert snapshot.write(tmp_path, tables("b"), run_at(3))
    assert names(tmp_path) == ["b"]
    assert len(files(tmp_path)) == len(ALL)


@pytest.mark.parametrize("moved", [0, 1, 7, len(ALL) - 1])
def test_a_run_that_dies_while_it_moves_tables_is_finished(
    moved: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot.write(tmp_path, tables("a"), run_at(1))
    dies_after(moved, snapshot.os, "replace", monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        snapshot.write(tmp_path, tables("b"), run_at(2))
    monkeypatch.undo()
    assert names(tmp_path) == ["b"]
    assert snapshot.runs(tmp_path).num_rows == 2
    assert not snapshot.write(tmp_path, tables("b"), run_at(3))
    assert len(files(tmp_path)) == len(ALL)


def dies_after(calls: int, module: object, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = getattr(module, name)
    left = iter(range(calls))

    def dying(*arguments: object, **options: object) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        real(*arguments, **options)

    monkeypatch.setattr(module, name, dying)


def test_what_is_no_table_is_not_taken_for_the_history(tmp_path: Path) -> None:
    (tmp_path / "runs.parquet").write_text("notes")
    with pytest.raises(OSError, match=r"runs\.parquet"):
        snapshot.runs(tmp_path)
