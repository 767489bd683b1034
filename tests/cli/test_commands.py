"""What the commands print and with which code they end."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from models.record import columns
from models.tables import ALL
from tests.cli.program import COMMAND, ENVIRONMENT, delaftaler

AGREEMENT = (
    "Delaftale for Solbakken\n\nAftalens parter\nSolbakken Boligforening v. Ida Holm, ih@solbakken.example\n"
)


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["run", "--help"], ["read", "--help"], ["repair", "--help"], ["tables", "--help"]],
)
def test_help_teaches_by_examples(arguments: list[str]) -> None:
    done = delaftaler(*arguments)
    assert done.returncode == 0
    assert "Example" in done.stdout
    assert "delaftaler " in done.stdout


@pytest.mark.parametrize("command", [[], ["run"]])
def test_help_names_the_exit_codes(command: list[str]) -> None:
    lines = [line.split() for line in delaftaler(*command, "--help").stdout.splitlines()]
    assert {"0", "1", "2", "130"} <= {words[0] for words in lines if words}


def test_help_is_quick() -> None:
    delaftaler("--help")  # byte code and file cache
    took = []
    for _ in range(3):
        start = time.monotonic()
        delaftaler("--help")
        took.append(time.monotonic() - start)
    assert min(took) < 0.5


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run", "nowhere"], "'nowhere' does not exist"),
        (["run", "--fast"], "--fast"),
        (["ran"], "'ran'"),
        (["repair"], "FILE"),
        (["repair", "nowhere.txt"], "'nowhere.txt' does not exist"),
        (["tables", "people"], "parties, contacts"),
        (["run"], "data/raw"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(arguments: list[str], says: str, tmp_path: Path) -> None:
    done = delaftaler(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert says in done.stderr
    assert not list(tmp_path.iterdir())


def test_tables_cannot_go_into_what_is_read_nor_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AGREEMENT)
    for out in (tmp_path, tmp_path / "a.txt"):
        done = delaftaler("run", tmp_path, "--out", out)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_that_only_looks_like_a_table_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AGREEMENT)
    out = tmp_path / "out"
    out.mkdir()
    (out / "runs.parquet").write_text("my notes about runs")
    done = delaftaler("run", tmp_path / "a.txt", "--out", out)
    assert done.returncode == 2
    assert "runs.parquet" in done.stderr
    assert (out / "runs.parquet").read_text() == "my notes about runs"


def test_run_says_what_it_read_and_wrote(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "aftale.txt").write_text(AGREEMENT)
    (tmp_path / "in" / "tom.txt").write_text(" \n")
    done = delaftaler("run", tmp_path / "in", "--out", tmp_path / "out")
    assert done.returncode == 1
    lines = [line.split(" ", 1) for line in done.stderr.splitlines()]
    assert [number for number, _ in lines] == ["1/2", "2/2"]
    assert sorted(said for _, said in lines) == ["aftale.txt: ok", "tom.txt: empty"]
    said = [line.split() for line in done.stdout.splitlines()]
    assert ["ok", "1", "read"] in said
    assert ["contacts", "1"] in said
    assert any(words[:2] == ["empty", "tom.txt"] and len(words) > 2 for words in said)
    assert ds.dataset(tmp_path / "out" / "documents.parquet").count_rows() == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_a_terminal_gets_a_progress_bar(tmp_path: Path) -> None:
    import pty

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(AGREEMENT + name)
    ours, theirs = pty.openpty()
    command = [*COMMAND, "run", str(tmp_path), "--out", str(tmp_path / "out")]
    environment = {**ENVIRONMENT, "TERM": "xterm"}
    running = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True)
    os.close(theirs)
    shown = b"".join(iter(lambda: read_terminal(ours), b"")).decode()
    printed, _ = running.communicate(timeout=60)
    assert running.returncode == 0
    assert "2/2" in shown
    assert "1/2 a.txt: ok" not in shown
    assert "agreements" in printed


def read_terminal(descriptor: int) -> bytes:
    """What is there to read, nothing when the other side is closed."""
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""


def test_repair_prints_as_many_lines_as_the_file_has(tmp_path: Path) -> None:
    text = "D e l a f t a l e  f o r  S o l b a k k e n\n\n  to  ord \t her\r\nslut"
    (tmp_path / "a.txt").write_bytes(text.encode())
    done = delaftaler("repair", tmp_path / "a.txt")
    assert done.returncode == 0
    assert done.stdout.split("\n") == ["Delaftale for Solbakken", "", "to ord her", "slut"]


def test_repair_of_what_is_no_text_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    done = delaftaler("repair", tmp_path / "a.txt")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_dictionary_has_every_column_of_every_table() -> None:
    printed = " ".join(delaftaler("tables").stdout.split())
    for record in ALL:
        assert f"{record.table}: {record.__doc__}" in printed
        for column in columns(record):
            assert f"{column.name} {column.type} {' '.join(column.meaning.split())}" in printed


def test_dictionary_of_one_table() -> None:
    lines = delaftaler("tables", "parties").stdout.splitlines()
    assert lines[0].startswith("parties: ")
    assert not any(line.startswith("contacts:") for line in lines)
