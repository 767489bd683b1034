"""Odd lines: cut into runs, their words closed by the gaps between the characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import sub

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_run import Run
from pipeline.read.pdf_spacing import (
    WIDE_GAP,
    WIDEST_TRACKING,
    is_spaced,
    least_gaps,
    tracking_at,
    word_ends,
)

LEAST_GAP = -0.5  # heights; more overlap is another line
_UNIT = re.compile(r"\d[%‰]|[§#]\d")


@dataclass(slots=True)
class Glyphs:
    """A line's characters but spaces, with their boxes; the gaps between them and what stands in those."""

    index: list[int]
    counts: list[int]  # of the letters that a glyph stands for: several of a ligature
    x0: list[float]
    top: list[float]
    x1: list[float]
    bottom: list[float]
    real: list[bool]  # a space of the page's own follows
    made: list[bool]  # a space that PDFium made up follows
    gaps: list[float]

    def height(self, i: int) -> float:
        return self.bottom[i] - self.top[i]


def runs_of_glyphs(page: Characters, text: str, glyphs: Glyphs, walls: Sequence[float]) -> Iterator[Run]:
    """The runs of the characters. `walls`: x of cuts."""
    for a, b in _parts(glyphs, walls):
        yield _run(page, text, glyphs, a, b)


def _parts(glyphs: Glyphs, walls: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Where runs begin and end: the glyphs are cut at wide gaps and walls."""
    em = sorted(map(sub, glyphs.bottom, glyphs.top))[len(glyphs.index) // 2]
    least, most = LEAST_GAP * em, WIDE_GAP * em
    cuts = {
        i for i, gap in enumerate(glyphs.gaps) if gap < least or (gap > most and _is_wide(glyphs.gaps, i, em))
    }
    end = max(glyphs.x1)
    cuts.update(_walled(glyphs, [x for x in walls if x < end]))
    ends = [i + 1 for i in sorted(cuts)]
    return zip([0, *ends], [*ends, len(glyphs.index)], strict=True)


def _is_wide(gaps: Sequence[float], i: int, em: float) -> bool:
    return gaps[i] > WIDE_GAP * em + 2.5 * min(tracking_at(gaps, i, em), WIDEST_TRACKING * em)


def _walled(glyphs: Glyphs, walls: Sequence[float]) -> Iterator[int]:
    """The glyphs between the middle of which and that of the next one a wall stands."""
    if walls:
        middles = [(a + b) / 2 for a, b in zip(glyphs.x0, glyphs.x1, strict=True)]
        for i, (left, right) in enumerate(pairwise(middles)):
            if any(left < x < right for x in walls):
                yield i


def first_letter(text: str, index: Sequence[int], a: int, b: int) -> int:
    """The first of the characters `a` to `b` that is no digit, or `a`.

    The number that a note or heading begins with may be set in a size of its own.
    """
    return next((i for i in range(a, b) if not text[index[i]].isdigit()), a)


def _run(page: Characters, text: str, glyphs: Glyphs, a: int, b: int) -> Run:
    gaps, real = glyphs.gaps[a : b - 1], glyphs.real[a : b - 1]
    shown = first_letter(text, glyphs.index, a, b)
    style = page.style(glyphs.index[shown], glyphs.height(shown))
    letters = [text[i] for i in glyphs.index[a:b]]
    least = least_gaps(letters, glyphs.made[a : b - 1])
    ends = word_ends(gaps, real, least, style.size)
    if b - a == 2 and glyphs.made[a]:  # no other gap shows the tracking
        ends = [_UNIT.fullmatch("".join(letters)) is not None]
    words, index = _words(text, *_letters(glyphs, a, b, ends))
    tracked = is_spaced([gap for gap, space in zip(gaps, real, strict=True) if not space], style.size)
    box = glyphs.x0[a], min(glyphs.top[a:b]), max(glyphs.x1[a:b]), max(glyphs.bottom[a:b])
    baseline = glyphs.bottom[shown] - style.depth
    return Run(words, index, *box, baseline, style.size, style.bold, tracked)


def _letters(glyphs: Glyphs, a: int, b: int, ends: list[bool]) -> tuple[list[int], list[bool]]:
    """(the index of each letter of some glyphs, whether a space stands behind it)."""
    places, counts = glyphs.index[a:b], glyphs.counts[a:b]
    if max(counts) == 1:
        return places, ends
    letters: list[int] = []
    behind: list[bool] = []
    for place, count, end in zip(places, counts, [*ends, False], strict=True):
        letters += range(place, place + count)
        behind += [*[False] * (count - 1), end]
    return letters, behind[:-1]


def _words(text: str, places: list[int], ends: list[bool]) -> tuple[str, list[int]]:
    """(the letters at these places with a space after each that ends a word, the index of each character)."""
    letters: list[str] = []
    index: list[int] = []
    start = 0
    for end in [*(i for i, is_end in enumerate(ends, 1) if is_end), len(places)]:
        part = places[start:end]
        letters += [text[i] for i in part]
        letters.append(" ")
        index += part
        index.append(part[-1])
        start = end
    return "".join(letters[:-1]), index[:-1]
