"""A line looked at character by character: cut into runs, its words closed by the gaps between the glyphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import ne, sub

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_run import RISE, SMALL, Run
from pipeline.read.pdf_spacing import WIDE_GAP, WIDEST_TRACKING, is_spaced, tracking_at, word_ends

LEVEL = 0.05  # points by which the feet of a line's glyphs may differ from rounding
_UNIT = re.compile(r"\d[%‰]|[§#]\d")


@dataclass(slots=True)
class Glyphs:
    """A line's characters but spaces, with their boxes; the gaps between them and what stands in those."""

    index: list[int]
    x0: list[float]
    top: list[float]
    x1: list[float]
    bottom: list[float]
    real: list[bool]  # a space of the page's own follows
    made: list[bool]  # a space that PDFium made up follows
    gaps: list[float]

    def height(self, i: int) -> float:
        return self.bottom[i] - self.top[i]


def runs_of_glyphs(
    page: Characters, text: str, start: int, end: int, made: Collection[int], walls: Sequence[float]
) -> Iterator[Run]:
    """The runs of the characters `start` to `end`. `made`: made-up spaces; `walls`: x of cuts."""
    glyphs = _look(page, text, start, end, made)
    for a, b in _parts(glyphs, walls):
        yield _run(page, text, glyphs, a, b)


def _look(page: Characters, text: str, start: int, end: int, made: Collection[int]) -> Glyphs:
    index = [i for i, character in enumerate(text[start:end], start) if character != " "]
    apart = [step > 1 for step in map(sub, index[1:], index)]
    if len(made) == end - start - len(index):
        real, invented = [False] * len(apart), apart
    else:
        real = [space and i + 1 not in made for i, space in zip(index, apart, strict=False)]
        invented = list(map(ne, apart, real))
    x0, top, x1, bottom = page.boxes(index)
    return Glyphs(index, x0, top, x1, bottom, real, invented, list(map(sub, x0[1:], x1)))


def _parts(glyphs: Glyphs, walls: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Where runs begin and end: the glyphs are cut at wide gaps, jumps, walls and superscripts."""
    em = sorted(map(sub, glyphs.bottom, glyphs.top))[len(glyphs.index) // 2]
    least, most = -0.5 * em, WIDE_GAP * em
    cuts = {
        i for i, gap in enumerate(glyphs.gaps) if gap < least or (gap > most and _is_wide(glyphs.gaps, i, em))
    }
    if max(glyphs.bottom) - min(glyphs.bottom) > LEVEL:
        falls = map(sub, glyphs.bottom, glyphs.bottom[1:])
        cuts.update(i for i, fall in enumerate(falls) if abs(fall) > LEVEL and _shifted(glyphs, i))
    end = max(glyphs.x1)
    cuts.update(_walled(glyphs, [x for x in walls if x < end]))
    ends = [i + 1 for i in sorted(cuts)]
    return zip([0, *ends], [*ends, len(glyphs.index)], strict=True)


def _is_wide(gaps: Sequence[float], i: int, em: float) -> bool:
    return gaps[i] > WIDE_GAP * em + 2.5 * min(tracking_at(gaps, i, em), WIDEST_TRACKING * em)


def _shifted(glyphs: Glyphs, i: int) -> bool:
    """Whether glyph `i` and its neighbour stand on different lines, or one of them is a superscript.

    A font reaches about a fifth of its height below the baseline.
    """
    a, b = glyphs.height(i), glyphs.height(i + 1)
    large = max(a, b)
    fall = glyphs.bottom[i] - glyphs.bottom[i + 1]
    return abs(fall) > 0.5 * large or (
        min(a, b) <= SMALL * large and abs(fall - 0.2 * (a - b)) > RISE * large
    )


def _walled(glyphs: Glyphs, walls: Sequence[float]) -> Iterator[int]:
    """The glyphs between the middle of which and that of the next one a wall stands."""
    if walls:
        middles = [(a + b) / 2 for a, b in zip(glyphs.x0, glyphs.x1, strict=True)]
        for i, (left, right) in enumerate(pairwise(middles)):
            if any(left < x < right for x in walls):
                yield i


def _run(page: Characters, text: str, glyphs: Glyphs, a: int, b: int) -> Run:
    gaps, real = glyphs.gaps[a : b - 1], glyphs.real[a : b - 1]
    # the number that a note or heading begins with may be set in a size of its own
    shown = next((i for i in range(a, b) if not text[glyphs.index[i]].isdigit()), a)
    style = page.style(glyphs.index[shown], glyphs.height(shown))
    ends = word_ends(gaps, real, glyphs.made[a : b - 1], style.size)
    if b - a == 2 and glyphs.made[a]:  # no other gap shows the tracking
        ends = [_UNIT.fullmatch(text[glyphs.index[a]] + text[glyphs.index[a + 1]]) is not None]
    words, index = _words(text, glyphs.index[a:b], ends)
    tracked = is_spaced([gap for gap, space in zip(gaps, real, strict=True) if not space], style.size)
    box = glyphs.x0[a], min(glyphs.top[a:b]), max(glyphs.x1[a:b]), max(glyphs.bottom[a:b])
    baseline = glyphs.bottom[shown] - style.depth
    return Run(words, index, *box, baseline, style.size, style.bold, tracked)


def _words(text: str, places: list[int], ends: list[bool]) -> tuple[str, list[int]]:
    """(the glyphs at these places with a space after each that ends a word, the index of each character)."""
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
