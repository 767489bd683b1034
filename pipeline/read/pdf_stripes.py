"""Tables whose every second row has a colour, and no line: the edges of the stripes part the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from pipeline.read.pdf_grid import SNAP
from pipeline.read.pdf_rulings import Ruling

SAME = 1.0  # points by which the edges of a row's cells differ
HIGHEST = 200.0  # points; a higher rectangle is a background
NEAR = 3  # white rows that tell how high the last one is; those further up may be another table's
LEAST = 2  # stripes of one width

Fill = tuple[float, float, float, float]  # x0, top, x1, bottom


def stripes(fills: Iterable[Fill], rulings: Sequence[Ruling] = ()) -> Iterator[Ruling]:
    """The edges of stripes, where several have the same ends, and that of a white row below them.

    `rulings`: the horizontal ones of the page. Stripes that end at one need no further edge.
    """
    groups: dict[tuple[int, int], list[Fill]] = defaultdict(list)
    for stripe in _joined(fills):
        groups[round(stripe[0] / SAME), round(stripe[2] / SAME)].append(stripe)
    for group in groups.values():
        if len(group) < LEAST:
            continue
        x0, _, x1, _ = group[0]
        edges = sorted(y for _, top, _, bottom in group for y in (top, bottom))
        whites = [below - above for above, below in zip(edges[1::2], edges[2::2], strict=False)]
        white = median(whites[-NEAR:])
        ruled = any(abs(r.at - edges[-1]) < SNAP and r.start < x1 and r.end > x0 for r in rulings)
        if SAME < white < HIGHEST and not ruled:
            edges.append(edges[-1] + white)
        yield from (Ruling(y, x0, x1) for y in edges)


def _joined(fills: Iterable[Fill]) -> list[Fill]:
    """Rectangles beside each other as one: the cells of a row, each of which is painted by itself."""
    found: list[Fill] = []
    for x0, top, x1, bottom in sorted(fills, key=lambda f: (round(f[1]), round(f[3]), f[0])):
        if bottom - top > HIGHEST:
            continue
        last = found[-1] if found else None
        level = last and abs(last[1] - top) <= SAME and abs(last[3] - bottom) <= SAME
        if last and level and x0 - last[2] <= SAME:
            found[-1] = (last[0], last[1], max(x1, last[2]), last[3])
        else:
            found.append((x0, top, x1, bottom))
    return found
