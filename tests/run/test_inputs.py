"""Which files a run reads, in which order, under which ids."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.inputs import find


def make(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def test_folders_are_walked_sorted_by_path_without_hidden_names(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/b/c.pdf", "c.md", ".hidden", ".git/config", "a/.DS_Store")
    assert [found.file_name for found in find([tmp_path])] == ["a/b/c.pdf", "a/z.txt", "b.txt", "c.md"]


def test_a_file_keeps_its_name_and_the_order_given(tmp_path: Path) -> None:
    make(tmp_path, "b/x.txt", "a/y.txt")
    paths = [tmp_path / "b" / "x.txt", tmp_path / "a"]
    assert [found.file_name for found in find(paths)] == ["x.txt", "y.txt"]


def test_a_file_that_is_reached_twice_counts_once(tmp_path: Path) -> None:
    make(tmp_path, "a/x.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path / "a")
    assert len(find([tmp_path, tmp_path / "a", tmp_path / "a" / "x.txt"])) == 1


def test_copies_of_the_same_bytes_are_numbered(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("same" if name != "b.txt" else "other")
    ids = [found.document_id for found in find([tmp_path])]
    assert ids[2] == f"{ids[0]}-2"
    assert all(len(document_id) == 16 for document_id in ids[:2])
    assert ids[0] == find([tmp_path])[0].sha256[:16]


def test_the_folder_of_the_tables_is_not_read(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/runs.parquet")
    assert [found.file_name for found in find([tmp_path], besides=tmp_path / "out")] == ["a.txt"]


def test_an_empty_folder_has_an_entry_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "none" / "deeper").mkdir(parents=True)
    (found,) = find([tmp_path / "none"])
    assert (found.file_name, found.status) == ("none", "empty")
    assert found.error
    assert found.document_id


@contextmanager
def as_somebody() -> Iterator[None]:
    """Without the rights of root, which no permission stops."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are another matter on this system")
@pytest.mark.parametrize(("closed", "says"), [("closed", "folder"), ("x.txt", "file")])
def test_what_is_not_permitted_has_an_entry_with_a_reason(
    closed: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "closed/y.txt", "open.txt", "x.txt")
    tmp_path.chmod(0o755)
    (tmp_path / closed).chmod(0)
    monkeypatch.chdir(tmp_path)
    with as_somebody():
        found = {entry.file_name: entry for entry in find([Path(".")])}
    (tmp_path / closed).chmod(0o755)
    assert found["open.txt"].sha256
    assert found[closed].status == "failed"
    assert says in found[closed].error
    assert "permission denied" in found[closed].error


@pytest.mark.parametrize(
    "make_it",
    [os.mkfifo, lambda path: path.symlink_to("nowhere"), lambda path: path.symlink_to(path)],
    ids=["pipe", "dangling link", "link to itself"],
)
def test_what_is_no_file_has_an_entry_with_a_reason(make_it: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    make_it(tmp_path / "odd")
    found = find([tmp_path])
    assert [entry.file_name for entry in found] == ["a.txt", "odd"]
    assert found[1].status == "failed"
    assert found[1].error


def test_a_name_that_is_no_utf8_becomes_text(tmp_path: Path) -> None:
    try:
        (Path(os.fsdecode(os.fsencode(tmp_path) + b"/bl\xe5.txt"))).write_text("x")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert [found.file_name for found in find([tmp_path])] == ["bl�.txt"]
