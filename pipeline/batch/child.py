"""The process that reads documents, one after the other, and that may be killed at any moment.

Its tasks come over the connection whose descriptor is its first argument, and the results go back there;
it can write nowhere else. It ends when the connection does.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from pipeline.batch.document import read_document, without_rows
from pipeline.batch.limits import Limits
from pipeline.batch.version import fingerprint
from pipeline.inputs import Input
from pipeline.lean import hide_pandas
from pipeline.store.packed import LIMITS, pack

SPARE = 10  # seconds after its time limit at which the system ends this process, should nobody else be there
WARM_UP = b"Delaftale for Solbakken\n\nAftalens parter\nSolbakken v. Ida Holm, ih@solbakken.example\n"


def main() -> None:
    connection = Connection(int(sys.argv[1]))
    limits = Limits(**json.loads(sys.argv[2]))
    _get_ready()
    _give_up_rights(limits)
    tasks = _tasks(connection)
    connection.send_bytes(fingerprint().encode())
    while True:
        found = as_input(tasks.get())
        signal.setitimer(signal.ITIMER_REAL, limits.timeout + SPARE)
        answer = _read(found, limits)
        signal.setitimer(signal.ITIMER_REAL, 0)
        connection.send_bytes(answer)


def as_task(found: Input) -> bytes:
    task = {"path": os.fsdecode(found.path.absolute()), "file_name": found.file_name}
    return json.dumps({**task, "sha256": found.sha256, "document_id": found.document_id}).encode()


def as_input(task: bytes) -> Input:
    said = json.loads(task)
    return Input(Path(said["path"]), said["file_name"], said["sha256"], said["document_id"])


def _read(found: Input, limits: Limits) -> bytes:
    try:
        return pack(*read_document(found, limits.max_pages))
    except MemoryError:
        return pack(without_rows(found, too_much_memory(limits)), {}, LIMITS)


def too_much_memory(limits: Limits) -> str:
    return f"reading it took more memory than the limit of {limits.max_memory:,} MB"


def _get_ready() -> None:
    """Import and set up now what would count as the first document's time.

    All that stays for good, so that collecting garbage there would find none.
    """
    gc.disable()
    hide_pandas()
    import pyarrow as pa

    import pipeline.read.pdf  # noqa: F401
    from pipeline.process import process

    pa.set_cpu_count(1)
    process(WARM_UP, "", "")
    gc.freeze()
    gc.enable()


def _give_up_rights(limits: Limits) -> None:
    """No files written, no core dumps, nothing printed; and memory to end at, should nobody watch."""
    _, size = memory(os.getpid())
    most = size + 2 * limits.max_memory * 1_000_000 if size else sys.maxsize
    for what, value in (
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, most),
    ):
        _, hard = resource.getrlimit(what)
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (limit, limit))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)


def memory(process: int) -> tuple[int, int]:
    """Resident and virtual size of a process in bytes; 0 where the system does not tell."""
    try:
        size, resident, *_ = Path(f"/proc/{process}/statm").read_bytes().split()
    except OSError:
        return 0, 0
    return int(resident) * resource.getpagesize(), int(size) * resource.getpagesize()


def _tasks(connection: Connection) -> SimpleQueue[bytes]:
    """The tasks as they come. The thread that waits for them ends the process when nobody can send any."""
    queue: SimpleQueue[bytes] = SimpleQueue()

    def wait() -> None:
        try:
            while True:
                queue.put(connection.recv_bytes())
        except (EOFError, OSError):
            os._exit(1)

    Thread(target=wait, daemon=True).start()
    return queue


if __name__ == "__main__":
    main()
