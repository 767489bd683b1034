"""Output that cannot be written, names that no line can show, stops: each one clear line."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest

from pipeline.batch.document import read_document
from pipeline.inputs import Input
from pipeline.report import printable
from tests.batch.archives import archive
from tests.cli.program import COMMAND, ENVIRONMENT, delaftaler, start

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="needs Linux' device that is always full")


def said_by(process: subprocess.CompletedProcess[str]) -> str:
    return [line for line in process.stderr.splitlines() if ": ok" not in line][-1]


@needs_full
def test_a_log_on_a_full_disk_ends_the_run_with_one_line(tmp_path: Path) -> None:
    done = delaftaler("run", archive(tmp_path / "in", 1), "--out", tmp_path / "out", "--log-json", FULL)
    assert done.returncode == 2
    assert said_by(done) == "delaftaler: The log cannot be written: no space left on device."
    assert "Traceback" not in done.stderr


@needs_full
def test_output_on_a_full_disk_is_one_line(tmp_path: Path) -> None:
    command = [*COMMAND, "run", str(archive(tmp_path / "in", 1)), "--out", str(tmp_path / "out")]
    with FULL.open("w") as full:
        done = subprocess.run(command, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert said_by(done) == "delaftaler: the output cannot be written: No space left on device."
    assert (tmp_path / "out" / "documents.parquet").exists()


def test_a_run_whose_caller_has_closed_its_output(tmp_path: Path) -> None:
    words = [*COMMAND, "run", str(archive(tmp_path / "in", 1)), "--out", str(tmp_path / "out")]
    command = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *words]
    assert subprocess.run(command, env=ENVIRONMENT, timeout=60).returncode == 0
    assert (tmp_path / "out" / "documents.parquet").exists()


def test_a_run_that_is_told_to_stop_says_what_it_kept(tmp_path: Path) -> None:
    running = start("run", archive(tmp_path / "in", 60), "--out", tmp_path / "out")
    assert running.stderr is not None
    running.stderr.readline()
    os.kill(running.pid, signal.SIGTERM)
    said = running.stderr.read()
    assert running.wait(20) == 130
    assert "interrupted: " in said.splitlines()[-1]


def test_names_are_shown_on_one_line() -> None:
    assert printable("a\nb\x1b[31m.txt: øl") == "a\\nb\\x1b[31m.txt: øl"


def test_a_file_that_has_become_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    document, _, _ = read_document(Input(tmp_path / "a.txt", "a.txt", "0" * 64, "0" * 16))
    assert document.error == "the file cannot be opened: not a regular file any more"
