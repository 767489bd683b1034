"""Lines that can be taken as they are, told by their ends and by the pieces that they are drawn in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from pipeline.read.pdf_characters import Box, Boxes, Characters, Flags
from pipeline.read.pdf_run import RISE, Run
from pipeline.read.pdf_script import Script
from pipeline.read.pdf_spacing import WIDE_GAP

_DASHES = "-–—•·"
SAME_FOOT = 0.5  # points by which the boxes of a line's ends may differ in height
MOST_PIECES = 10  # pieces of a line beside its spaces; more are single letters
TOUCH = 0.05  # heights between the first two characters of a line that is not letter-spaced
CLOSE = 0.15  # heights between two pieces of a line that touch: their glyphs' white edges are less
OVERLAP = -0.3  # heights by which pieces may overlap


def whole_lines(page: Characters, written: Script) -> list[Run | None]:
    """Each line as one run with its spaces as they are, or None where its characters need a look."""
    lines = written.lines
    found: list[Run | None] = [None] * len(lines)
    if lines:
        ends = [place for a, b in lines for place in (a, min(a + 1, b - 1), b - 1)]
        corners = page.boxes(ends, range(0, len(ends), 3)).reshape(-1, 3, 4)
        likely = _likely(written, corners)
        made = written.made_counts.tolist()
        counts = dict(zip(likely, page.piece_counts([lines[i] for i in likely]), strict=True))
        few = [i for i in likely if made[i] < counts[i] <= written.text.count(" ", *lines[i]) + MOST_PIECES]
        for i, run in zip(few, _runs(page, written, few, corners), strict=True):
            if counts[i] == 1 or _is_even(page, run, made[i]):
                found[i] = run
    return found


def _runs(page: Characters, written: Script, numbers: Sequence[int], corners: Boxes) -> Iterator[Run]:
    """Some of the lines as runs, from the boxes of their first and last characters."""
    spans = [written.lines[number] for number in numbers]
    frames = corners[numbers, 0]
    frames[:, 2] = corners[numbers, 2, 2]
    styles = page.styles([start for start, _ in spans], frames[:, 3] - frames[:, 1])
    boxes: list[Box] = frames.tolist()
    for (start, end), box, style in zip(spans, boxes, styles, strict=True):
        baseline = box[3] - style.depth
        yield Run(written.text[start:end], range(start, end), *box, baseline, style.size, style.bold)


def _likely(written: Script, corners: Boxes) -> list[int]:
    """The lines with few made-up spaces, two first letters that touch, and ends that are level."""
    first, second, last = corners[:, 0], corners[:, 1], corners[:, 2]
    apart = np.abs(second[:, 0] - first[:, 2]) > TOUCH * (first[:, 3] - first[:, 1])
    apart &= [end - start > 1 and written.text[start + 1] != " " for start, end in written.lines]
    level = np.abs(last[:, 3] - first[:, 3]) <= SAME_FOOT
    likely: Flags = written.seldom & level & ~apart & (last[:, 2] > first[:, 0])
    return likely.nonzero()[0].tolist()


def _is_even(page: Characters, run: Run, made: int) -> bool:
    """Whether the pieces of a line touch, but for one word gap at each of the spaces.

    Those are the made-up ones, or all of them where each word was placed by itself.
    """
    pieces = page.pieces(run.index[0], run.index[-1] + 1)
    gaps = [b[0] - a[1] for a, b in pairwise(pieces)]
    height = run.bottom - run.top
    if min(gaps) < OVERLAP * height or max(gaps) > WIDE_GAP * height:
        return False
    inked = pieces[1:] if run.text[0] in _DASHES else pieces  # a dash does not stand on the line
    if any(run.baseline - bottom > RISE * height for _, _, bottom in inked):
        return False
    return sum(gap > CLOSE * height for gap in gaps) in (made, run.text.count(" "))
