"""One run over the shipped documents and one over the real ones, for all tests that look at what came out."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.program import ROOT, delaftaler


@dataclass
class Ran:
    """What a run over `raw` wrote to `out` and printed, and how it ended."""

    raw: Path
    out: Path
    code: int
    printed: str
    seconds: float


def ran(raw: Path, out: Path) -> Ran:
    start = time.monotonic()
    done = delaftaler("run", raw, "--out", out)
    return Ran(raw, out, done.returncode, done.stderr + done.stdout, time.monotonic() - start)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    return ran(ROOT / "data" / "raw", tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def real(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    return ran(shared / "archive", tmp_path_factory.mktemp("real"))
