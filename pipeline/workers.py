"""A function over many items in several processes: results in order, a crash costs one item."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Item = TypeVar("Item")
Gives = TypeVar("Gives")


def in_order(
    function: Callable[[Item], Gives], items: Sequence[Item], workers: int, crashed: Callable[[Item], Gives]
) -> Iterator[Gives]:
    """`function` of every item, in the items' order; `crashed` of an item that ends the process it is in.

    Without workers everything runs in this process, and a crash is this process's too. Interrupting the
    iteration ends the workers at once.
    """
    if not workers:
        yield from map(function, items)
        return
    done = 0
    while done < len(items):
        for result in _until_crash(function, items[done:], workers):
            yield result
            done += 1
        if done < len(items):
            yield next(_until_crash(function, [items[done]], 1), None) or crashed(items[done])
            done += 1


def _until_crash(function: Callable[[Item], Gives], items: Sequence[Item], workers: int) -> Iterator[Gives]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(workers, len(items)), mp_context=context, initializer=_end_with_parent)
    try:
        for future in _submitted(pool, function, items):
            yield future.result()
    except BrokenProcessPool:
        return
    except BaseException:
        for child in multiprocessing.active_children():
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(
    pool: ProcessPoolExecutor, function: Callable[[Item], Gives], items: Sequence[Item]
) -> list[Future[Gives]]:
    """Submit all items; workers started meanwhile ignore Ctrl-C, which is this process's to handle."""
    if threading.current_thread() is not threading.main_thread():
        return [pool.submit(function, item) for item in items]
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return [pool.submit(function, item) for item in items]
    finally:
        signal.signal(signal.SIGINT, handler)


def _end_with_parent() -> None:
    """Let this worker end when its parent is gone, however that went."""

    def wait() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
