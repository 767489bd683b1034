"""The real program, run as its users run it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "pipeline.cli"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}


def delaftaler(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run `delaftaler` with these arguments and wait for its end."""
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, encoding="utf-8", timeout=120
    )


def start(*arguments: object) -> subprocess.Popen[str]:
    """Start `delaftaler` in a process group of its own, with its progress on a pipe.

    It hears Ctrl-C also where the tests themselves do not, as in a shell's background.
    """
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.Popen(
        command,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
