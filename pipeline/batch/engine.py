"""Where documents are read: processes of this machine, or a Dask cluster. Results come as they are ready."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice

from pipeline.batch.document import without_rows
from pipeline.batch.limits import Limits
from pipeline.batch.reader import BatchError, close_all, open_all, read_within
from pipeline.inputs import Input
from pipeline.store.packed import ONCE, pack

CONNECT = 5  # seconds to wait for a scheduler
AHEAD = 3  # tasks handed out for each worker, so that none waits for its next one

Answer = tuple[Input, bytes, float]


@contextmanager
def here(workers: int) -> Iterator[tuple[Executor, int]]:
    """An executor of threads, each with a child process of its own, and their number."""
    open_all()
    executor = ThreadPoolExecutor(workers)
    try:
        yield executor, workers
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        close_all()
        executor.shutdown()


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor of the cluster whose scheduler is at `address`, and the number of its threads.

    Raises `BatchError` where there is none, or where Dask distributed is not installed.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise BatchError("--scheduler needs Dask distributed: pip install '.[dask]'") from error
    try:
        client = Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise BatchError(f"there is no scheduler at '{address}'") from error
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise BatchError(f"the scheduler at '{address}' has no workers yet")
        yield client.get_executor(pure=False), threads


def results(
    engine: tuple[Executor, int], inputs: Sequence[Input], limits: Limits, version: str
) -> Iterator[Answer]:
    """Each input with its packed result and the seconds it took, in the order in which they are ready."""
    executor, workers = engine
    left = iter(inputs)
    pending: dict[Future[tuple[bytes, float]], Input] = {}
    while True:
        for found in islice(left, AHEAD * workers - len(pending)):
            pending[executor.submit(read_within, found, limits, version)] = found
        if not pending:
            return
        for future in wait(pending, return_when=FIRST_COMPLETED).done:
            found = pending.pop(future)
            yield found, *_result(future, found)


def _result(future: Future[tuple[bytes, float]], found: Input) -> tuple[bytes, float]:
    """What the task gave; a document that the engine itself gave up on has failed for now."""
    try:
        return future.result()
    except BatchError:
        raise
    except Exception as error:
        return pack(without_rows(found, f"the engine gave up on it: {type(error).__name__}"), {}, ONCE), 0.0
