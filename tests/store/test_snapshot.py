"""Tables are put in place whole, and only when they changed."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pytest

from models.record import schema
from models.tables import ALL, Document, Run
from pipeline.store import snapshot, tabulate
from pipeline.store.typed import document_table


def tables(*names: str) -> dict[str, list[pa.RecordBatch]]:
    documents = [Document(document_id=name, file_name=name, status="ok") for name in names]
    made = {"documents": document_table(documents), **tabulate(documents[0], [], None)[0]}
    return {name: table.to_batches() for name, table in made.items()}


def run_at(second: int) -> Run:
    return snapshot.new_run(datetime(2026, 1, 1, 0, 0, second, tzinfo=UTC), version="1")


def write(folder: Path, name: str, second: int) -> None:
    snapshot.write(folder, tables(name), run_at(second), made_from=name)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def names(folder: Path) -> list[str]:
    return snapshot.read(folder, "documents")["file_name"].to_pylist()


def test_every_table_can_be_opened_and_has_its_schema(tmp_path: Path) -> None:
    write(tmp_path, "a", 1)
    for record in ALL:
        found = ds.dataset(tmp_path / f"{record.table}.parquet").to_table()
        assert found.schema.equals(schema(record))
        assert found.schema.metadata[b"meaning"].decode() == record.__doc__
    assert len(files(tmp_path)) == len(ALL)


def test_tables_know_what_they_are_made_from(tmp_path: Path) -> None:
    assert not snapshot.holds(tmp_path, "a")
    write(tmp_path, "a", 1)
    assert snapshot.holds(tmp_path, "a")
    assert not snapshot.holds(tmp_path, "b")
    assert snapshot.row_counts(tmp_path)["documents"] == 1


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, "a", 1)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_runs_that_change_the_tables_are_kept(tmp_path: Path) -> None:
    for second, name in enumerate(["a", "b"]):
        write(tmp_path, name, second)
    ids = snapshot.runs(tmp_path)["run_id"].to_pylist()
    assert ids == ["2026-01-01T00:00:00.000000Z", "2026-01-01T00:00:01.000000Z"]
    assert snapshot.read(tmp_path, "documents")["run_id"].to_pylist() == ids[1:]


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"PAR1")])
def test_a_table_that_is_missing_or_spoilt_does_not_hold(
    spoil: Callable[[Path], None], tmp_path: Path
) -> None:
    write(tmp_path, "a", 1)
    spoil(tmp_path / "parties.parquet")
    assert not snapshot.holds(tmp_path, "a")


@pytest.mark.parametrize("written", [0, 1, 7, len(ALL) - 1])
def test_a_run_that_dies_while_it_writes_leaves_the_earlier_tables(
    written: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a", 1)
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.parquet")}
    dies_after(written, snapshot.stream, "write", monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, "b", 2)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.parquet")} == before
    assert names(tmp_path) == ["a"]
    monkeypatch.undo()
    write(tmp_path, "b", 3)
    assert names(tmp_path) == ["b"]
    assert len(files(tmp_path)) == len(ALL)


@pytest.mark.parametrize("moved", [0, 1, 7, len(ALL) - 1])
def test_a_run_that_dies_while_it_moves_tables_is_finished(
    moved: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a", 1)
    dies_after(moved, snapshot.os, "replace", monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, "b", 2)
    monkeypatch.undo()
    assert names(tmp_path) == ["b"]
    assert snapshot.runs(tmp_path).num_rows == 2
    assert snapshot.holds(tmp_path, "b")
    assert snapshot.settled(tmp_path).num_rows == 2
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


def test_all_tables_read_are_of_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another run puts its tables in place while the first half of them is read."""
    write(tmp_path, "a", 1)
    real = snapshot.read
    calls = iter(range(100))

    def read(folder: Path, table: str) -> pa.Table:
        if next(calls) == 7:
            write(folder, "b", 2)
        return real(folder, table)

    monkeypatch.setattr(snapshot, "read", read)
    found = snapshot.read_all(tmp_path)
    assert found["documents"]["file_name"].to_pylist() == ["b"]
    assert found["runs"].num_rows == 2
