"""A child process that reads documents within limits, seen from the process that needs them read."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import asdict
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from pipeline.batch.child import as_task, memory, too_much_memory
from pipeline.batch.document import without_rows
from pipeline.batch.limits import MOST_OUTPUT, Limits
from pipeline.inputs import Input
from pipeline.store.packed import LIMITS, ONCE, Holds, pack

TICK = 0.05  # seconds between two looks at a child's memory
START = 120  # seconds that a child may take to start; it takes one or two
TIRED = 0.5  # share of the memory limit at which a child that has done its task is replaced
KILLED = "the program that read it was killed from outside (the system does that where memory runs out)"
THREADS = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")

_own = threading.local()  # .reader: the child of a thread
_all: set[Reader] = set()
_closed = threading.Event()


class BatchError(Exception):
    """The run cannot go on; the message says why in one line."""


class EndedError(Exception):
    """The child ended, or had to be ended, over a document."""

    def __init__(self, why: str, holds: Holds, again: bool) -> None:
        super().__init__(why)
        self.holds, self.again = holds, again


def read_within(found: Input, limits: Limits, version: str) -> tuple[bytes, float]:
    """A document's packed result from this thread's own child, and the seconds it took.

    A child that crashed or was killed over a document after it had read others may have been hurt by those:
    the document gets a second child, for itself. One that passed a limit gets none. Raises `BatchError` where
    no child of program `version` can be had.
    """
    started = time.monotonic()
    try:
        try:
            result = _reader(limits, version).read(found)
        except EndedError as error:
            if not error.again:
                raise
            result = _reader(limits, version).read(found)
    except EndedError as error:
        result = pack(without_rows(found, str(error)), {}, error.holds)
    return result, time.monotonic() - started


def close_all() -> None:
    """End every child at once, whatever it does, and start none until `open_all`."""
    _closed.set()
    for reader in list(_all):
        reader.kill()


def open_all() -> None:
    _closed.clear()


def _reader(limits: Limits, version: str) -> Reader:
    reader: Reader | None = getattr(_own, "reader", None)
    if reader is None or not reader.alive or (reader.limits, reader.version) != (limits, version):
        if reader is not None:
            reader.kill()
        reader = _own.reader = Reader(limits, version)
    return reader


class Reader:
    """One child and the connection to it."""

    def __init__(self, limits: Limits, version: str) -> None:
        self.limits, self.version = limits, version
        self._done = 0
        self._connection, theirs = Pipe()
        self._process = _started(theirs, limits)
        _all.add(self)
        theirs.close()
        if _closed.is_set():
            self.kill()
        self._check_start()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def read(self, found: Input) -> bytes:
        """The packed result of a document. Raises `EndedError` where it has none and this child is gone."""
        try:
            self._connection.send_bytes(as_task(found))
            self._watch()
            result = self._connection.recv_bytes(MOST_OUTPUT)
        except EOFError as error:
            raise self._crashed() from error
        except OSError as error:
            raise self._crashed() if not self.alive else self._ended(_too_much_output(), LIMITS) from error
        self._done += 1
        if memory(self._process.pid)[0] > TIRED * self.limits.max_memory * 1e6:
            self.kill()
        return result

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        _all.discard(self)

    def _watch(self) -> None:
        """Until there is an answer. Raises `EndedError` when a limit is passed."""
        deadline = time.monotonic() + self.limits.timeout
        while not self._connection.poll(min(TICK, max(0, deadline - time.monotonic()))):
            if memory(self._process.pid)[0] > self.limits.max_memory * 1e6:
                raise self._ended(too_much_memory(self.limits), LIMITS)
            if time.monotonic() >= deadline:
                raise self._ended(
                    f"reading it took longer than the limit of {self.limits.timeout:g} s", LIMITS
                )

    def _ended(self, why: str, holds: Holds) -> EndedError:
        self.kill()
        return EndedError(why, holds, again=False)

    def _crashed(self) -> EndedError:
        code = self._process.wait()
        _all.discard(self)
        if code == -signal.SIGKILL:
            return EndedError(KILLED, ONCE, again=self._done > 0)
        said = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return EndedError(
            f"reading it crashed the program that read it ({said})", LIMITS, again=self._done > 0
        )

    def _check_start(self) -> None:
        if not self._connection.poll(START):
            self.kill()
            raise BatchError(f"a process that reads documents did not start within {START} s")
        try:
            version = self._connection.recv_bytes().decode()
        except (EOFError, OSError) as error:
            raise BatchError("a process that reads documents ended before it had read any") from error
        if version != self.version:
            self.kill()
            raise BatchError(
                "the program that reads is not the one that was started: it was changed meanwhile"
            )


def _started(connection: Connection, limits: Limits) -> subprocess.Popen[bytes]:
    """The child, in a group of its own: Ctrl-C is its parent's to handle."""
    descriptor = connection.fileno()
    command = [
        sys.executable,
        "-P",
        "-m",
        "pipeline.batch.child",
        str(descriptor),
        json.dumps(asdict(limits)),
    ]
    path = os.pathsep.join(entry or os.getcwd() for entry in sys.path)
    return subprocess.Popen(
        command,
        env={**os.environ, **THREADS, "PYTHONPATH": path},
        pass_fds=[descriptor],
        stdin=subprocess.DEVNULL,
        process_group=0,
    )


def _too_much_output() -> str:
    return f"it gave more rows than the limit of {MOST_OUTPUT // 1_000_000} MB"
