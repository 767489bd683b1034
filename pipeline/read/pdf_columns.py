"""Columns of a table without vertical rulings: what is free between its runs, and which runs are amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from pipeline.read.pdf_order import Row
from pipeline.read.pdf_run import Run

GUTTER = 4.0  # points free between two columns
ALIGNED = 3.0  # points by which the edges of a column's amounts may differ
_AMOUNT = re.compile(
    r"(?:kr\.? ?)?[-–—+]? ?\d{1,3}(?:[.\s]?\d{3})*(?:,\d+|,-|\.-)?"
    r" ?(?:%|pct\.?|(?:t\. ?)?kr\.?|mio\.(?: kr\.)?)?|[-–—]",
    re.IGNORECASE,
)


def is_amount(run: Run) -> bool:
    return _reads_as_amount(run.text)


@lru_cache(maxsize=1000)
def _reads_as_amount(text: str) -> bool:
    return bool(_AMOUNT.fullmatch(text.strip()))


def columns_of(run: Run, edges: list[float]) -> list[int]:
    return [c for c, (x0, x1) in enumerate(pairwise(edges)) if min(run.x1, x1) - max(run.x0, x0) > GUTTER]


def column_edges(part: list[Row]) -> list[float]:
    """The edges of the columns: the middles of what no row with several runs touches."""
    inner = [(low + high) / 2 for low, high in gutters_of(part)]
    return [min(row[0].x0 for row in part), *inner, max(row[-1].x1 for row in part)] if part else []


def gutters_of(part: list[Row]) -> list[tuple[float, float]]:
    """What no row with several runs touches.

    A label may reach over the place where longer amounts of other rows begin; it ends there for this purpose.
    """
    several = [row for row in part if len(row) > 1]
    amounts = joined_spans((run.x0, run.x1) for row in several for run in row[1:] if is_amount(run))
    labels = [run for row in several for i, run in enumerate(row) if i == 0 or not is_amount(run)]
    taken = joined_spans([*amounts, *(_cut(run, amounts) for run in labels)])
    return [(a[1], b[0]) for a, b in pairwise(taken)]


def _cut(run: Run, amounts: list[tuple[float, float]]) -> tuple[float, float]:
    starts = [x0 - GUTTER for x0, x1 in amounts if run.x0 < x0 - GUTTER < run.x1 < x1 - ALIGNED]
    return run.x0, min([run.x1, *starts])


def joined_spans(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for x0, x1 in sorted(spans):
        if found and x0 - found[-1][1] < GUTTER:
            found[-1] = (found[-1][0], max(x1, found[-1][1]))
        else:
            found.append((x0, x1))
    return found
