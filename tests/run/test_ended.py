"""A run that is ended from outside leaves the earlier tables, and nothing else, behind."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.program import delaftaler, start

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="reads the process table of Linux")
PARAGRAPH = "Indsatsen i Solbakken bygger på et samarbejde mellem beboere, foreninger og kommune.\n"


def archive(folder: Path, documents: int) -> Path:
    folder.mkdir()
    for number in range(documents):
        (folder / f"{number:03}.txt").write_text(f"Delaftale {number}\n\n{PARAGRAPH * 400}")
    return folder


def tables(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.parquet")}


def children(process: subprocess.Popen[str]) -> list[str]:
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()


@pytest.mark.parametrize(("ended_by", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)])
def test_a_run_that_is_ended_leaves_the_earlier_tables(ended_by: int, code: int, tmp_path: Path) -> None:
    out = tmp_path / "out"
    delaftaler("run", archive(tmp_path / "one", 1), "--out", out)
    before = tables(out)
    running = start("run", archive(tmp_path / "many", 60), "--out", out)
    assert running.stderr is not None
    assert running.stderr.readline().startswith("1/60 ")
    workers = children(running)
    running.send_signal(ended_by)
    said = running.stderr.read()
    assert running.wait(10) == code
    assert "60/60" not in said
    assert "Traceback" not in said
    assert tables(out) == before
    assert len(before) == 15
    assert all_gone(workers)


def all_gone(processes: list[str]) -> bool:
    for _ in range(100):
        if not any(Path(f"/proc/{process}/stat").exists() for process in processes):
            return True
        time.sleep(0.1)
    return False
