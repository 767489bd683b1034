"""The runs of a page: lines taken whole where that is safe, looked at character by character where not."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_look import look
from pipeline.read.pdf_marks import find_marks
from pipeline.read.pdf_rulings import Ruling
from pipeline.read.pdf_run import Run
from pipeline.read.pdf_script import script
from pipeline.read.pdf_walls import Walls
from pipeline.read.pdf_whole import whole_lines


def runs(page: Characters, rulings: Iterable[Ruling] = ()) -> list[Run]:
    """The runs of a page in the order of its content. `rulings`: vertical ones that no run may cross."""
    walls = Walls(rulings)
    written = script(page)
    by_line: list[list[Run]] = []
    odd: list[int] = []
    for number, run in enumerate(whole_lines(page, written)):
        if run is not None and not walls.between(run.middle, run.x0, run.x1):
            by_line.append([run])
        else:
            by_line.append([])
            odd.append(number)
    for number, run in look(page, written, odd, walls):
        by_line[number].append(run)
    found = [run for line in by_line for run in line]
    find_marks(found)
    return found
