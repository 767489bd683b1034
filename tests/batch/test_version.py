"""The fingerprint changes with whatever can change a result, and is quick."""

import shutil
import time
from pathlib import Path

import pytest

from pipeline.batch import version


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for room in version.ROOMS:
        shutil.copytree(version.ROOT / room, tmp_path / room)
    monkeypatch.setattr(version, "ROOT", tmp_path)
    return tmp_path


def test_the_same_files_have_the_same_fingerprint_anywhere(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = version.fingerprint()
    shutil.copytree(tree, tree / "elsewhere")
    monkeypatch.setattr(version, "ROOT", tree / "elsewhere")
    assert version.fingerprint() == here


@pytest.mark.parametrize(
    "file", ["extractors/parties.py", "pipeline/outline/phrases.tsv", "pipeline/repair/data/korte.txt"]
)
def test_a_changed_file_changes_it(file: str, tree: Path) -> None:
    before = version.fingerprint()
    data = (tree / file).read_bytes()
    (tree / file).write_bytes(data[:-2] + b"#\n")
    changed = version.fingerprint()
    (tree / file).unlink()
    assert len({before, changed, version.fingerprint()}) == 3


def test_another_library_changes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = version.fingerprint()
    monkeypatch.setattr(version, "version", lambda _: "99.0")
    assert version.fingerprint() != before


def test_every_library_is_installed() -> None:
    assert all(version._installed(library) for library in version.LIBRARIES)


def test_it_is_quick() -> None:
    version.fingerprint()
    took = []
    for _ in range(3):
        start = time.perf_counter()
        version.fingerprint()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.05
