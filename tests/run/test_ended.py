"""A run that is ended from outside leaves the earlier tables, and nothing else, behind."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from models.tables import ALL
from tests.cli.program import delaftaler, start

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="reads the process table of Linux")
PARAGRAPH = "Indsatsen i Solbakken bygger på et samarbejde mellem beboere, foreninger og kommune.\n"


def archive(folder: Path, documents: int) -> Path:
    folder.mkdir()
    for number in range(documents):
        (folder / f"{number:03}.txt").write_text(f"Delaftale {documents}-{number}\n\n{PARAGRAPH * 400}")
    return folder


def tables(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.parquet")}


def children(process: subprocess.Popen[str]) -> list[str]:
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()


def press_ctrl_c(process: subprocess.Popen[str]) -> None:
    """As a terminal does: to the program and its workers."""
    os.killpg(process.pid, signal.SIGINT)


@pytest.mark.parametrize(("end", "code"), [(kill, -signal.SIGKILL), (press_ctrl_c, 130)])
def test_a_run_that_is_ended_leaves_the_earlier_tables(
    end: Callable[[subprocess.Popen[str]], None], code: int, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    delaftaler("run", archive(tmp_path / "one", 1), "--out", out)
    before = tables(out)
    running = start("run", archive(tmp_path / "many", 60), "--out", out)
    assert running.stderr is not None
    assert running.stderr.readline().startswith("1/60 ")
    workers = children(running)
    end(running)
    said = running.stderr.read()
    assert running.wait(10) == code
    assert "60/60" not in said
    assert "Traceback" not in said
    assert tables(out) == before
    assert len(before) == len(ALL)
    assert all_gone(workers)
    assert_goes_on(tmp_path / "many", out, said)


def assert_goes_on(raw: Path, out: Path, said: str) -> None:
    """The next run has what the ended one had read, and says so; so had the ended one if it could."""
    again = delaftaler("run", raw, "--out", out)
    known = int(again.stderr.split(maxsplit=1)[0])
    assert 0 < known < 60
    assert again.stderr.startswith(f"{known} of 60 documents are known")
    assert ds.dataset(out / "documents.parquet").count_rows() == 60
    if "interrupted" in said:
        assert f"interrupted: {known} of 60 documents are read and kept" in said


def all_gone(processes: list[str]) -> bool:
    for _ in range(100):
        if not any(Path(f"/proc/{process}/stat").exists() for process in processes):
            return True
        time.sleep(0.1)
    return False
