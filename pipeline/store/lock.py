"""One run at a time in a folder. The lock is the system's: it ends with the process, however that ends."""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path


class HeldError(Exception):
    """Another run holds the lock; the message says which one."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file `path`, made if need be. Raises `HeldError` at once where another run holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise HeldError(_holder(path)) from error
        file.truncate(0)
        file.write(json.dumps(_this_run()))
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _this_run() -> dict[str, object]:
    since = datetime.now().astimezone().isoformat(" ", "seconds")
    return {"pid": os.getpid(), "host": socket.gethostname(), "since": since}


def _holder(path: Path) -> str:
    try:
        run = json.loads(path.read_text())
        return f"process {run['pid']} on {run['host']}, since {run['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "a process that has not said who it is"
