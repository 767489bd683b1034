"""A line looked at character by character: cut into runs, its words closed by the gaps between the glyphs."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_run import RISE, SMALL, Run
from pipeline.read.pdf_spacing import WIDE_GAP, WIDEST_TRACKING, is_spaced, tracking_at, word_ends


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
    page: Characters, text: str, start: int, end: int, made: Container[int], walls: Sequence[float]
) -> Iterator[Run]:
    """The runs of the characters `start` to `end`. `made`: made-up spaces; `walls`: x of cuts."""
    glyphs = _look(page, start, end, made)
    if glyphs is not None:
        for a, b in _parts(glyphs, walls):
            yield _run(page, text, glyphs, a, b)


def _look(page: Characters, start: int, end: int, made: Container[int]) -> Glyphs | None:
    text = page.text
    index = [i for i in range(start, end) if not text[i].isspace()]
    if not index:
        return None
    x0, top, x1, bottom = page.boxes(index)
    real, invented = [False] * (len(index) - 1), [False] * (len(index) - 1)
    if len(index) < end - start:
        for n, (a, b) in enumerate(pairwise(index)):
            if b - a > 1:
                real[n] = any(i not in made for i in range(a + 1, b))
                invented[n] = not real[n]
    return Glyphs(
        index, x0, top, x1, bottom, real, invented, [b - a for a, b in zip(x1, x0[1:], strict=False)]
    )


def _parts(glyphs: Glyphs, walls: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Where runs begin and end: the glyphs are cut at wide gaps, jumps, walls and superscripts."""
    count = len(glyphs.index)
    em = sorted([b - a for a, b in zip(glyphs.top, glyphs.bottom, strict=True)])[count // 2]
    start = 0
    for i, gap in enumerate(glyphs.gaps):
        far = not -0.5 * em <= gap <= WIDE_GAP * em and (gap < 0 or _is_wide(glyphs.gaps, i, em))
        if (
            far
            or (glyphs.bottom[i] != glyphs.bottom[i + 1] and _shifted(glyphs, i))
            or (walls and _walled(glyphs, i, walls))
        ):
            yield start, i + 1
            start = i + 1
    yield start, count


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


def _walled(glyphs: Glyphs, i: int, walls: Sequence[float]) -> bool:
    left, right = (glyphs.x0[i] + glyphs.x1[i]) / 2, (glyphs.x0[i + 1] + glyphs.x1[i + 1]) / 2
    return any(left < x < right for x in walls)


def _run(page: Characters, text: str, glyphs: Glyphs, a: int, b: int) -> Run:
    gaps, real = glyphs.gaps[a : b - 1], glyphs.real[a : b - 1]
    style = page.style(glyphs.index[a], glyphs.height(a))
    characters: list[str] = []
    index: list[int] = []
    ends = word_ends(gaps, real, glyphs.made[a : b - 1], style.size)
    for i, end in zip(glyphs.index[a:b], [*ends, False], strict=True):
        characters.append(text[i])
        index.append(i)
        if end:
            characters.append(" ")
            index.append(i)
    tracked = is_spaced([gap for gap, space in zip(gaps, real, strict=True) if not space], style.size)
    box = glyphs.x0[a], min(glyphs.top[a:b]), max(glyphs.x1[a:b]), max(glyphs.bottom[a:b])
    baseline = glyphs.bottom[a] - style.depth
    return Run("".join(characters), index, *box, baseline, style.size, style.bold, tracked)
