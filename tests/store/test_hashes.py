"""Hashes of files that need not be read again, and never one of other bytes."""

import os
import sqlite3
from pathlib import Path

import pytest

from pipeline.store import hashes


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that looks at rest, as time goes on."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    return path


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> hashes.Hashes:
    monkeypatch.setattr(hashes, "AT_REST", -1_000_000_000)
    return hashes.Hashes(sqlite3.connect(":memory:"))


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path) -> str:
        raise AssertionError(path)

    monkeypatch.setattr(hashes, "sha256", read)


def test_an_unchanged_file_is_not_read_again(
    file: Path, known: hashes.Hashes, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = known(file)
    forbid_reading(monkeypatch)
    assert known(file) == first


def test_other_bytes_of_the_same_size_and_time_are_seen(file: Path, known: hashes.Hashes) -> None:
    first, said = known(file), os.stat(file)
    file.write_bytes(b"two")
    os.utime(file, ns=(said.st_atime_ns, said.st_mtime_ns))
    assert os.stat(file).st_mtime_ns == said.st_mtime_ns
    assert known(file) == hashes.sha256(file) != first


def test_another_file_in_its_place_is_seen(file: Path, known: hashes.Hashes, tmp_path: Path) -> None:
    known(file)
    (tmp_path / "b.txt").write_bytes(b"two")
    os.replace(tmp_path / "b.txt", file)
    assert known(file) == hashes.sha256(file)


def test_a_file_that_has_just_changed_is_read_each_time(file: Path) -> None:
    known = hashes.Hashes(sqlite3.connect(":memory:"))
    known(file)
    file.write_bytes(b"two")
    assert known(file) == hashes.sha256(file)
    assert not known._database.execute("select * from files").fetchall()


def test_without_trust_all_is_read(file: Path, known: hashes.Hashes, monkeypatch: pytest.MonkeyPatch) -> None:
    known(file)
    known._trust = False
    forbid_reading(monkeypatch)
    with pytest.raises(AssertionError):
        known(file)
