"""One run at a time, and none that waits for a dead one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.store.lock import HeldError, locked
from tests.cli.program import ENVIRONMENT, delaftaler

HOLD = """
import sys, time; from pathlib import Path; from pipeline.store.lock import locked
with locked(Path(sys.argv[1])): print("held", flush=True); time.sleep(60)
"""


def holder(path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(path)]
    running = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    assert running.stdout.readline() == "held\n"
    return running


def test_the_second_run_says_who_is_at_work(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Delaftale for Solbakken\n")
    first = holder(tmp_path / "out" / ".cache" / "lock")
    done = delaftaler("run", tmp_path / "a.txt", "--out", tmp_path / "out")
    first.kill()
    first.communicate()
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert f"process {first.pid} on {os.uname().nodename}, since 20" in done.stderr
    assert os.listdir(tmp_path / "out") == [".cache"]
    assert delaftaler("run", tmp_path / "a.txt", "--out", tmp_path / "out").returncode == 0


def test_a_lock_ends_with_its_holder(tmp_path: Path) -> None:
    first = holder(tmp_path / "lock")
    with pytest.raises(HeldError, match=str(first.pid)), locked(tmp_path / "lock"):
        pass
    first.kill()
    first.communicate()
    with locked(tmp_path / "lock"):
        assert str(os.getpid()) in (tmp_path / "lock").read_text()
    assert (tmp_path / "lock").read_text() == ""


def test_a_holder_that_has_not_said_who_it_is(tmp_path: Path) -> None:
    first = holder(tmp_path / "lock")
    (tmp_path / "lock").write_text("")
    with pytest.raises(HeldError, match="not said"), locked(tmp_path / "lock"):
        pass
    first.kill()
    first.communicate()
