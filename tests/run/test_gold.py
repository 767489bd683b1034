"""Real documents, where they are beside this checkout: accuracy, time and memory of the whole run."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import COMMAND, ENVIRONMENT
from tests.run.conftest import Ran


@pytest.fixture(scope="module")
def scores(shared: Path, real: Ran) -> dict[str, Any]:
    command = [sys.executable, str(shared / "tools" / "score.py"), "--gold", str(shared / "gold")]
    done = subprocess.run(
        [*command, "--tables", str(real.out), "--json"], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_the_run_is_complete_and_in_time(real: Ran) -> None:
    assert real.code == 0, real.printed
    assert real.seconds < 60


def test_mean_f1(scores: dict[str, Any]) -> None:
    assert not scores["missing_tables"]
    assert scores["mean_f1"] >= 0.80


def test_every_table_f1(scores: dict[str, Any]) -> None:
    assert {table: score["f1"] for table, score in scores["tables"].items() if score["f1"] < 0.60} == {}


PEAK = "import resource; print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"


def test_memory(shared: Path, tmp_path: Path) -> None:
    """Two workers and the program: three times what the largest of them takes is under a gigabyte."""
    run = f"import subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True); {PEAK}"
    command = [sys.executable, "-c", run, *COMMAND, "run", str(shared / "archive"), "--out", str(tmp_path)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert 3 * int(done.stdout) * 1024 < 1e9
