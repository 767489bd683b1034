"""Several processes: order, a crash, an error."""

import os
import time

import pytest

from pipeline.workers import in_order


def doubled(number: int) -> int:
    time.sleep(0.2 if number == 1 else 0)
    if number < 0:
        os._exit(3)
    return 2 * number


def crashed(number: int) -> int:
    return 1000 + number


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    assert list(in_order(doubled, [1, 2, 3, 4], workers, crashed)) == [2, 4, 6, 8]


def test_nothing_to_do() -> None:
    assert list(in_order(doubled, [], 2, crashed)) == []


def test_a_crash_costs_one_item() -> None:
    assert list(in_order(doubled, [1, -7, 2, -8], 2, crashed)) == [2, 993, 4, 992]


def test_the_workers_end_with_the_iteration() -> None:
    results = in_order(doubled, [2, 1, 1, 1], 2, crashed)
    assert next(results) == 4
    results.close()
    import multiprocessing

    assert not multiprocessing.active_children()
