"""Where documents are read: the same bytes everywhere, and what an engine's own failure costs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipeline.batch import engine, reader
from pipeline.batch.limits import Limits
from pipeline.batch.reader import BatchError, EndedError, Reader
from pipeline.batch.version import fingerprint
from pipeline.inputs import Input
from pipeline.store.packed import ONCE, unpack
from tests.batch.archives import unsigned
from tests.cli.program import ENVIRONMENT, ROOT, delaftaler

RAW = ROOT / "data" / "raw"
INPUTS = [Input(Path(f"{number}.txt"), f"{number}.txt", "", str(number)) for number in range(20)]


def run_engine(threads: int = 2) -> list[str]:
    with ThreadPoolExecutor(threads) as executor:
        answers = engine.results((executor, threads), INPUTS, Limits(), "")
        return [f"{found.document_id} {said.decode()[:40]}" for found, said, _ in answers]


def test_every_input_has_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "read_within", lambda found, *_: (found.document_id.encode(), 0.0))
    assert sorted(run_engine()) == sorted(f"{found.document_id} {found.document_id}" for found in INPUTS)


def test_few_are_handed_out_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that neither this process nor a cluster holds the tables of an archive."""
    begun: list[str] = []

    def read(found: Input, *_: object) -> tuple[bytes, float]:
        begun.append(found.document_id)
        return b"", 0.0

    monkeypatch.setattr(engine, "read_within", read)
    with ThreadPoolExecutor(1) as executor:
        answers = engine.results((executor, 1), INPUTS, Limits(), "")
        next(answers)
        time.sleep(0.1)
        assert len(begun) <= 1 + engine.AHEAD


def test_what_the_engine_gives_up_on_has_failed_for_now(monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(*_: object) -> None:
        raise ConnectionError("gone")

    monkeypatch.setattr(engine, "read_within", lose)
    with ThreadPoolExecutor(1) as executor:
        _, said, _ = next(engine.results((executor, 1), INPUTS[:1], Limits(), ""))
    packed = unpack(said)
    assert packed.holds == ONCE
    assert packed.document["status"] == "failed"
    assert "ConnectionError" in packed.document["error"]


def test_another_program_is_no_reader(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="changed"), engine.here(1) as executor:
        next(engine.results(executor, INPUTS[:1], Limits(), "another version"))


@pytest.fixture(scope="module")
def with_one_worker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the shipped documents, read by one process."""
    out = tmp_path_factory.mktemp("one")
    assert delaftaler("run", RAW, "--out", out, "--workers", 1).returncode == 0
    return out


def test_any_number_of_workers_gives_the_same_bytes(with_one_worker: Path, tmp_path: Path) -> None:
    assert delaftaler("run", RAW, "--out", tmp_path, "--workers", 3).returncode == 0
    assert unsigned(tmp_path) == unsigned(with_one_worker)


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a cluster of two workers, started with the two commands of the README."""
    pytest.importorskip("distributed", reason="Dask distributed, an optional extra, is not installed")
    quiet = {"env": ENVIRONMENT, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    told = re.findall(r"^    (dask .+) &$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(told) == 2
    commands = [command.replace("8786", "18786").split() for command in told]
    address = next(word for word in commands[1] if word.startswith("tcp://"))
    python = [sys.executable, "-m"]
    running = [
        subprocess.Popen([*python, *command, "--no-dashboard"], cwd=ROOT, **quiet) for command in commands
    ]  # type: ignore[call-overload]
    wait_for_workers(address)
    yield address
    for process in reversed(running):
        process.terminate()
        process.wait(20)


def wait_for_workers(address: str) -> None:
    for _ in range(60):
        try:
            with engine.cluster(address) as (_, threads):
                if threads == 2:
                    return
        except BatchError:
            pass
        time.sleep(0.5)
    pytest.fail("the cluster does not start")


def test_a_cluster_gives_the_same_bytes(cluster: str, with_one_worker: Path, tmp_path: Path) -> None:
    done = delaftaler("run", RAW, "--out", tmp_path, "--scheduler", cluster)
    assert done.returncode == 0, done.stderr
    assert unsigned(tmp_path) == unsigned(with_one_worker)


def test_a_cluster_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Delaftale for Solbakken\n")
    done = delaftaler(
        "run", tmp_path / "a.txt", "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9"
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert os.listdir(tmp_path / "out") == [".cache"]


def test_a_document_that_passes_a_limit_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also by a child that has read others."""
    reader.open_all()
    child = Reader(Limits(max_memory=400), fingerprint())
    try:
        child._done = 5
        monkeypatch.setattr(reader, "memory", lambda process: (401_000_000, 0))
        with pytest.raises(EndedError) as error:
            child._watch()
        assert not error.value.again
        assert not child.alive
    finally:
        child.kill()
