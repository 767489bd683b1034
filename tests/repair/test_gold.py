"""The letter-spacing repair through the command line, against lines that were read by hand."""

import json
from pathlib import Path

import pytest

from tests.cli.program import delaftaler

NAME = "003_42c3f15766fe7c7e"
EXACT = 0.99  # share of the damaged lines that come out to the letter


@pytest.fixture(scope="module")
def repaired(shared: Path) -> list[str]:
    done = delaftaler("repair", shared / "archive" / f"{NAME}.txt")
    return [" ".join(line.split()) for line in done.stdout.split("\n")]


def rows(shared: Path, name: str) -> list[dict]:
    return [json.loads(row) for row in (shared / "gold" / NAME / name).read_text("utf-8").splitlines()]


def test_damaged_lines_come_out_exact(shared: Path, repaired: list[str]) -> None:
    wanted = rows(shared, "repair.jsonl")
    right = sum(repaired[row["line"] - 1] == " ".join(row["repaired"].split()) for row in wanted)
    assert right >= EXACT * len(wanted)


def test_clean_lines_are_kept(shared: Path, repaired: list[str]) -> None:
    clean = rows(shared, "repair_clean.jsonl")
    changed = [row["raw"] for row in clean if repaired[row["line"] - 1] != " ".join(row["raw"].split())]
    assert changed == []
