"""A run that is killed at any moment leaves the earlier tables whole, and the next run goes on."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from pipeline import load_tables
from tests.batch.archives import archive, unsigned
from tests.cli.program import delaftaler, start


@pytest.mark.parametrize(
    ("documents", "kills"), [(16, 2), pytest.param(300, 50, marks=pytest.mark.slow)], ids=["few", "many"]
)
def test_killed_at_any_moment(documents: int, kills: int, tmp_path: Path) -> None:
    raw, earlier = archive(tmp_path / "raw", documents), tmp_path / "earlier"
    delaftaler("run", archive(tmp_path / "before", 2, "før"), "--out", earlier)
    began = time.monotonic()
    undisturbed = unsigned(ran(raw, tmp_path / "whole"))
    took = time.monotonic() - began
    chance = random.Random(5)
    for kill in range(kills):
        out = tmp_path / f"out{kill}"
        shutil.copytree(earlier, out)
        running = start("run", raw, "--out", out)
        time.sleep(chance.uniform(0.3, 1.05) * took)
        running.kill()
        running.communicate()
        assert unsigned(out) in (unsigned(earlier), undisturbed)
        assert_of_one_run(out)
        assert unsigned(ran(raw, out)) == undisturbed


def ran(raw: Path, out: Path) -> Path:
    done = delaftaler("run", raw, "--out", out)
    assert done.returncode == 0, done.stderr
    return out


def assert_of_one_run(out: Path) -> None:
    tables = load_tables(out)
    assert len({run_id for name in tables if name != "runs" for run_id in tables[name]["run_id"]}) == 1
