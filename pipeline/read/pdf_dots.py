"""Dots in a row are a line: so browsers draw dotted borders."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

DOTS = 4  # in a row are a line
DOT_GAP = 4.0  # points between them at most

Numbers = NDArray[np.float64]


def dotted(at: Numbers, start: Numbers, end: Numbers) -> Iterator[tuple[float, float, float]]:
    """(place, start, end) of the lines that at least `DOTS` small pieces make, each given in the same way.

    Pieces are on one line whose places agree to a tenth of a point.
    """
    at = np.round(at, 1)
    order = np.lexsort((end, start, at))
    at, start, end = at[order], start[order], end[order]
    apart = (at[1:] != at[:-1]) | (start[1:] - end[:-1] > DOT_GAP)
    edges = np.flatnonzero(np.concatenate(([True], apart, [True])))
    for first, after in pairwise(edges):
        if after - first >= DOTS:
            yield float(at[first]), float(start[first]), float(end[after - 1])
