"""Folders full of hostile files, and a run of the real program over one."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import ModuleType

import pyarrow.parquet as pq

from samples.generator import generated
from tests.cli.program import COMMAND, ENVIRONMENT
from tests.conftest import ROOT
from tests.hostile.mutations import STEP, flipped, other_numbers, rearranged, truncated

SMALL_PDF = generated(10)[1]  # three pages, compressed
RAW = ROOT / "data" / "raw"
Maker = Callable[[], bytes]


@dataclass
class Run:
    """A run: what it said, its rows and their seconds by file name, the largest process in MB."""

    code: int
    said: str
    documents: dict[str, dict[str, object]]
    seconds: dict[str, float]
    peak: float


def run(folder: Path, *options: object) -> Run:
    """Run the program over folder/in."""
    command = [
        *COMMAND,
        "run",
        folder / "in",
        "--out",
        folder / "out",
        "--log-json",
        folder / "log",
        *options,
    ]
    with open(folder / "said", "w+", encoding="utf-8") as said:
        process = subprocess.Popen([*map(str, command)], env=ENVIRONMENT, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    rows = pq.read_table(folder / "out" / "documents.parquet").to_pylist()
    log = [json.loads(line) for line in (folder / "log").read_text("utf-8").splitlines()]
    seconds = {line["file_name"]: line["seconds"] for line in log if line["event"] == "document"}
    text = (folder / "said").read_text("utf-8")
    return Run(process.returncode, text, {r["file_name"]: r for r in rows}, seconds, usage.ru_maxrss / 1024)


def makers(module: ModuleType) -> dict[str, Maker]:
    """The module's public functions that take nothing: each makes a file."""
    own = inspect.getmembers(module, inspect.isfunction)
    return {n: f for n, f in own if f.__module__ == module.__name__ and not inspect.signature(f).parameters}


def write(folder: Path, files: Iterator[tuple[str, bytes]]) -> int:
    """The files into folder/in; their number."""
    (folder / "in").mkdir(parents=True)
    for name, data in files:
        (folder / "in" / name).write_bytes(data)
    return len(os.listdir(folder / "in"))


def mutated(each: int) -> Iterator[tuple[str, bytes]]:
    """Sound files, each spoilt in every way, at most `each` times a way."""
    for name, data in sound().items():
        ways = {
            "cut": truncated(data, max(STEP, len(data) // each)),
            "flipped": flipped(data, each, seed=1),
            "rearranged": rearranged(data, each, seed=2),
            "numbers": other_numbers(data, each, seed=3),
        }
        for way, files in ways.items():
            for number, spoilt in enumerate(islice(files, each)):
                yield f"{way}-{number:04}-{name}", spoilt


def sound() -> dict[str, bytes]:
    """One of every kind: PDF as it is and compressed, flattened text, Markdown."""
    names = (
        "delaftale-lyngparken-2018.pdf",
        "delaftale-havnebakken-2026.txt",
        "delaftale-moellevang-2019.md",
    )
    return {"small.pdf": SMALL_PDF, **{name: (RAW / name).read_bytes() for name in names}}
