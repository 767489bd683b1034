"""A second run reads what changed and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.tables import Document
from pipeline import run as runs
from pipeline.batch import engine
from pipeline.batch.document import read_document
from pipeline.batch.limits import Limits, Options
from pipeline.batch.watch import Summary, Watchers
from pipeline.inputs import Input
from pipeline.store.packed import pack
from tests.batch.archives import archive, document, errors, unsigned


class Seen(Watchers):
    """Which documents a run has read."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str | None] = set()

    def document(self, document: Document, seconds: float) -> None:
        self.names.add(document.file_name)


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tested is which documents are read, not by whom."""

    def read(found: Input, limits: Limits, version: str) -> tuple[bytes, float]:
        return pack(*read_document(found, limits.max_pages)), 0.0

    monkeypatch.setattr(engine, "read_within", read)


def again(raw: Path, **options: object) -> tuple[Summary, set[str | None]]:
    seen = Seen()
    summary = runs.run([raw], raw.parent / "out", Options(workers=1, **options), seen)  # type: ignore[arg-type]
    return summary, seen.names


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Three documents that have been read."""
    folder = archive(tmp_path / "raw", 3)
    summary, seen = again(folder)
    assert summary.changed
    assert seen == {"0000.txt", "0001.txt", "0002.txt"}
    return folder


def test_nothing_changed(raw: Path) -> None:
    summary, seen = again(raw)
    assert (summary.changed, summary.known, seen) == (False, 3, set())
    assert summary.statuses == {"ok": 3}
    assert summary.rows["documents"] == 3


def test_a_changed_and_a_new_document(raw: Path) -> None:
    (raw / "0001.txt").write_bytes(document("moellevang"))
    (raw / "new.txt").write_bytes(document("havnebakken"))
    summary, seen = again(raw)
    assert (summary.changed, summary.known, seen) == (True, 2, {"0001.txt", "new.txt"})


def test_the_tables_are_those_of_a_run_that_reads_all(raw: Path, tmp_path: Path) -> None:
    (raw / "0001.txt").write_bytes(document("moellevang"))
    (raw / "0000.txt").unlink()
    again(raw)
    runs.run([raw], tmp_path / "other")
    assert unsigned(tmp_path / "out") == unsigned(tmp_path / "other")


def test_a_removed_document_leaves_the_tables(raw: Path) -> None:
    (raw / "0001.txt").unlink()
    summary, seen = again(raw)
    assert (summary.changed, seen) == (True, set())
    assert set(errors(raw.parent / "out")) == {"0000.txt", "0002.txt"}


def test_a_renamed_document_keeps_its_rows(raw: Path) -> None:
    (raw / "0001.txt").rename(raw / "9.txt")
    summary, seen = again(raw)
    assert (summary.changed, seen) == (True, set())
    assert set(errors(raw.parent / "out")) == {"0000.txt", "0002.txt", "9.txt"}


def test_copies_keep_ids_of_their_own(raw: Path) -> None:
    (raw / "copy.txt").write_bytes((raw / "0000.txt").read_bytes())
    assert again(raw)[1] == {"copy.txt"}
    (raw / "0000.txt").unlink()
    summary, seen = again(raw)
    assert (summary.changed, seen) == (True, set())
    runs.run([raw], raw.parent / "other")
    assert unsigned(raw.parent / "out") == unsigned(raw.parent / "other")


def test_fresh_reads_all_and_changes_nothing(raw: Path) -> None:
    summary, seen = again(raw, fresh=True)
    assert len(seen) == 3
    assert not summary.changed


def test_another_program_reads_all(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "fingerprint", lambda: "another")
    summary, seen = again(raw)
    assert len(seen) == 3
    assert not summary.changed  # as it reads the same
    monkeypatch.undo()


def test_more_pages_than_allowed_now(raw: Path, tmp_path: Path) -> None:
    (raw / "0001.txt").unlink()
    (raw / "long.pdf").write_bytes(pdf_of_pages(3))
    again(raw)
    again(raw, limits=Limits(max_pages=2))
    status, error = errors(tmp_path / "out")["long.pdf"]
    assert (status, error) == ("failed", "it has 3 pages, more than the limit of 2")
    assert again(raw, limits=Limits(max_pages=2))[1] == set()
    assert again(raw, limits=Limits(max_pages=3))[1] == {"long.pdf"}
    assert errors(tmp_path / "out")["long.pdf"][0] == "ok"


@pytest.mark.parametrize("spoilt", [b"no database", b""])
def test_a_spoilt_store_is_made_anew(spoilt: bytes, raw: Path) -> None:
    (raw.parent / "out" / runs.CACHE / "results.sqlite").write_bytes(spoilt)
    summary, seen = again(raw)
    assert (summary.changed, len(seen)) == (False, 3)
    assert again(raw)[1] == set()


def test_spoilt_rows_are_read_anew(raw: Path) -> None:
    """Of all documents: a store that has changed once is not to be trusted."""
    file = raw.parent / "out" / runs.CACHE / "results.sqlite"
    with runs.results.opened(file, runs.fingerprint()) as kept, kept.database:
        kept.database.execute("update parts set data = zeroblob(20) where name = 'sections'")
    (raw / "new.txt").write_bytes(document("havnebakken"))
    summary, seen = again(raw)
    assert summary.changed
    assert len(seen) == 4
    runs.run([raw], raw.parent / "other")
    assert unsigned(raw.parent / "out") == unsigned(raw.parent / "other")


def test_without_the_store_all_is_read(raw: Path) -> None:
    for file in (raw.parent / "out" / runs.CACHE).iterdir():
        file.unlink()
    summary, seen = again(raw)
    assert len(seen) == 3
    assert not summary.changed


def pdf_of_pages(count: int) -> bytes:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer)
    for number in range(count):
        canvas.drawString(72, 700, f"Delaftale for Solbakken, side {number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
