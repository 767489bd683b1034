"""Runs of lines that cannot be taken as they are: all are looked at together, the odd ones one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from pipeline.read.pdf_characters import Box, Characters
from pipeline.read.pdf_glyphs import first_letter, runs_of_glyphs
from pipeline.read.pdf_plain import are_plain
from pipeline.read.pdf_run import Run
from pipeline.read.pdf_script import Script
from pipeline.read.pdf_stretches import Stretches, stretches
from pipeline.read.pdf_walls import Walls


def look(
    page: Characters, written: Script, numbers: Iterable[int], walls: Walls
) -> Iterator[tuple[int, Run]]:
    """The runs of some of a page's lines, which are named by their numbers, each with its line's."""
    level = []
    for number in numbers:
        start, end = written.lines[number]
        if page.turn(start):
            yield number, _sideways(page, written.text, start, end)
        else:
            level.append(number)
    if level:
        yield from _runs(page, written.text, stretches(page, written, level), walls)


def _runs(page: Characters, text: str, found: Stretches, walls: Walls) -> Iterator[tuple[int, Run]]:
    plain = _plain(page, text, found)
    begins = found.boxes[found.first].tolist()
    for i, (line, run, (x0, top, _, bottom)) in enumerate(zip(found.line, plain, begins, strict=True)):
        edges = walls.between((top + bottom) / 2, x0, page.width)
        if run is not None and not any(x < run.x1 for x in edges):
            yield line, run
        else:
            for part in runs_of_glyphs(page, text, found.glyphs(i), edges):
                yield line, part


def _plain(page: Characters, text: str, found: Stretches) -> list[Run | None]:
    """Each of the stretches as a run, None where it is not plain."""
    index = found.index.tolist()
    spans = list(zip(found.first.tolist(), found.end.tolist(), strict=True))
    shown = [first_letter(text, index, a, b) for a, b in spans]
    heights = found.boxes[shown, 3] - found.boxes[shown, 1]
    styles = page.styles([index[i] for i in shown], heights)
    feet = found.boxes[shown, 3].tolist()
    boxes: list[Box] = found.frames().tolist()
    runs: list[Run | None] = [None] * len(spans)
    for i in are_plain(found, np.array([style.size for style in styles])).nonzero()[0].tolist():
        start, end = index[spans[i][0]], index[spans[i][1] - 1] + 1
        style, baseline = styles[i], feet[i] - styles[i].depth
        runs[i] = Run(text[start:end], range(start, end), *boxes[i], baseline, style.size, style.bold)
    return runs


def _sideways(page: Characters, text: str, start: int, end: int) -> Run:
    """A line that is not level, as the reader has it."""
    boxes = page.boxes([i for i in range(start, end) if text[i] != " "])
    style = page.style(start, float(boxes[0, 3] - boxes[0, 1]))
    x0, top = boxes[:, :2].min(axis=0).tolist()
    x1, bottom = boxes[:, 2:].max(axis=0).tolist()
    return Run(
        text[start:end], range(start, end), x0, top, x1, bottom, bottom, style.size, style.bold, sideways=True
    )
