"""Real documents, where they are beside this checkout: accuracy, time and memory of the whole run."""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import delaftaler


@pytest.fixture(scope="module")
def out(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    start = time.monotonic()
    done = delaftaler("run", shared / "archive", "--out", folder)
    assert done.returncode == 0, done.stdout
    assert time.monotonic() - start < 60
    return folder


@pytest.fixture(scope="module")
def scores(shared: Path, out: Path) -> dict[str, Any]:
    command = [sys.executable, str(shared / "tools" / "score.py"), "--gold", str(shared / "gold")]
    done = subprocess.run(
        [*command, "--tables", str(out), "--json"], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_mean_f1(scores: dict[str, Any]) -> None:
    assert not scores["missing_tables"]
    assert scores["mean_f1"] >= 0.80


def test_every_table_f1(scores: dict[str, Any]) -> None:
    assert {table: score["f1"] for table, score in scores["tables"].items() if score["f1"] < 0.60} == {}


def test_no_process_of_a_run_takes_half_a_gigabyte(out: Path) -> None:
    """Two workers at most, so the run stays under a gigabyte."""
    kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert kilobytes < 500_000
