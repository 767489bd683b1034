"""Footnote marks that the reader of a PDF took off the lines: where they stood and which notes they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from models.source import Footnote, Line, Source
from models.text import Text


def point_to_notes(source: Source, pages: dict[int, int], series: int) -> Source:
    """The source with every such mark in its note's `marks`, and each line's `marks` the keys of those notes.

    Notes whose keys leave the same rest after division by `series` are printed with the same number; a mark
    means the one whose page (`pages`, by key) is nearest, which is its own page but for notes that moved on.
    """
    footnotes = {key: replace(note, marks=list(note.marks)) for key, note in source.footnotes.items()}
    lines = list(source.lines)
    for i, line in enumerate(lines):
        if not line.marks or line.page is None:
            continue
        keys = {number: _nearest(number, line.page, pages, series) for number in line.marks}
        lines[i] = replace(line, marks=tuple(keys[number] for number in line.marks))
        for mark in taken_off(source, line):
            if note := footnotes.get(keys.get(int(mark.value), 0)):
                note.marks.append(mark)
    return replace(source, lines=lines, footnotes=_in_order(footnotes))


def _nearest(number: int, page: int, pages: dict[int, int], series: int) -> int:
    same = [key for key in pages if key % series == number]
    return min(same, key=lambda key: (abs(pages[key] - page), key), default=number)


def _in_order(footnotes: dict[int, Footnote]) -> dict[int, Footnote]:
    return {
        key: replace(note, marks=sorted(note.marks, key=lambda mark: mark.start))
        for key, note in footnotes.items()
    }


def taken_off(source: Source, line: Line) -> list[Text]:
    """The numbers that stand in the line of the source and not in the line's text."""
    start = source.text.rfind("\n", 0, line.text.start) + 1
    end = source.text.find("\n", line.text.end)
    kept = set(line.text.origin)
    gone = (at for at in range(start, end if end >= 0 else len(source.text)) if at not in kept)
    return [
        Text.at(match[0], run.start + match.start())
        for run in _runs(gone)
        for match in re.finditer(r"\d+", source.text[run.start : run.stop])
    ]


def _runs(offsets: Iterable[int]) -> list[range]:
    """Offsets that follow each other, as ranges."""
    groups = groupby(enumerate(offsets), key=lambda pair: pair[1] - pair[0])
    runs = [[offset for _, offset in group] for _, group in groups]
    return [range(run[0], run[-1] + 1) for run in runs]
