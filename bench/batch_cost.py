"""What a program costs: wall clock, CPU seconds and memory of the whole tree of its processes (Linux)."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

TICK = 0.1  # seconds between two looks at the processes
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cost:
    """Seconds of the clock and of the processors; the most MB at one moment of the first process alone and
    of all together (what they share counted in each)."""

    wall: float
    cpu: float
    parent: float
    tree: float


def cost(command: Sequence[object], codes: Collection[int] = (0,)) -> Cost:
    """Run a command to its end. Raises `RuntimeError` where its exit code is none of `codes`."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen([*map(str, command)], stdout=said, stderr=said)
        parent = tree = 0.0
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            sizes = [_size(pid) for pid in _tree(process.pid)]
            parent, tree = max(parent, *sizes[:1], 0), max(tree, sum(sizes))
            time.sleep(TICK)
        wall, usage = time.monotonic() - start, ended[2]
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        if process.returncode not in codes:
            said.seek(0)
            raise RuntimeError(f"{command}: exit code {process.returncode}\n{said.read()[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, parent, tree)


def _tree(pid: int) -> Iterator[int]:
    """A process and all below it, as far as they still run."""
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _size(pid: int) -> float:
    """Resident memory in MB."""
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 1e6
    return 0.0
