"""Runs: pieces of a page's text that stand on one line without a wide gap, their words closed by geometry."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_rulings import Ruling
from pipeline.read.pdf_spacing import WIDE_GAP, WIDEST_TRACKING, is_spaced, tracking_at, word_ends

_LINE = re.compile(
    r"[^\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]"
)  # PDFium's marks of a hyphen at a line's end
_SHOWN = str.maketrans({"\x02": "-", "\ufffe": "-", "\xa0": " ", "\t": " "})
_SPACE = re.compile(" ")
_MARK = re.compile(r"\d{1,3}|\*{1,3}|\d{1,2}(?:, ?\d{1,2})+")
_UNIT = re.compile(r"(?<!\w)k?m$")  # m², no footnote mark
SAME_FOOT = 0.5  # points by which the boxes of a line's ends may differ in height
SELDOM = 4  # characters per made-up space at least in text that is not letter-spaced
FAR = 1.5  # heights between two characters that no tracking explains
SMALL = 0.8  # a superscript's size at most, in sizes of its line
RISE = 0.15  # em that a superscript's baseline stands above its line's at least


@dataclass(slots=True)
class Run:
    """Text with each of its characters' index on the page; a space put in has that of the one before it."""

    text: str
    index: Sequence[int]
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    spaced: bool = False
    is_mark: bool = False  # a superscript number behind a word
    sideways: bool = False
    is_lead: bool = False  # a superscript number that begins a line

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Glyphs:
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


def runs(page: Characters, walls: Sequence[Ruling] = ()) -> list[Run]:
    """The runs of a page in the order of its content. `walls`: vertical rulings that no run may cross."""
    found: list[Run] = []
    text = page.text.translate(_SHOWN)
    spaces = [match.start() for match in _SPACE.finditer(text)]
    made = [i for i, is_made in zip(spaces, page.generated(spaces), strict=True) if is_made]
    for match in _LINE.finditer(page.text):
        start, end = match.span()
        start += len(match[0]) - len(match[0].lstrip())
        end -= len(match[0]) - len(match[0].rstrip())
        if start < end:
            found += _line(page, text, start, end, made[bisect(made, start) : bisect(made, end)], walls)
    _find_marks(found)
    return found


def _line(
    page: Characters, text: str, start: int, end: int, made: list[int], walls: Sequence[Ruling]
) -> Iterator[Run]:
    whole = None if made else _whole(page, text, start, end)
    if whole is not None and not _walls_at(whole.middle, whole.x0, whole.x1, walls):
        yield whole
        return
    if page.turn(start):
        yield _sideways(page, text, start, end)
        return
    seldom = len(made) * SELDOM <= end - start
    cuts = [i for i in made if i < end - 1 and _is_far(page, i)] if seldom else []
    for first, last in zip([start, *(i + 1 for i in cuts)], [*cuts, end], strict=True):
        whole = _whole(page, text, first, last) if cuts and len(cuts) == len(made) else None
        if whole is not None and not _walls_at(whole.middle, whole.x0, whole.x1, walls):
            yield whole
        elif glyphs := _glyphs(page, first, last, made):
            for a, b in _parts(glyphs, walls):
                yield _run(page, text, glyphs, a, b)


def _is_far(page: Characters, space: int) -> bool:
    """Whether the gap at a made-up space is wide whatever the tracking."""
    left, right = page.box(space - 1), page.box(space + 1)
    return right[0] - left[2] > FAR * (left[3] - left[1]) and left[1] < right[3] and right[1] < left[3]


def _walls_at(y: float, x0: float, x1: float, walls: Sequence[Ruling]) -> list[float]:
    return [w.at for w in walls if w.start < y < w.end and x0 < w.at < x1]


def _sideways(page: Characters, text: str, start: int, end: int) -> Run:
    """A line that is not level, as the reader has it."""
    x0, top, x1, bottom = page.boxes([i for i in range(start, end) if not text[i].isspace()])
    style = page.style(start, bottom[0] - top[0])
    box = min(*x0, *x1), min(*top, *bottom), max(*x0, *x1), max(*top, *bottom)
    return Run(text[start:end], range(start, end), *box, box[3], style.size, style.bold, sideways=True)


def _whole(page: Characters, text: str, start: int, end: int) -> Run | None:
    """The line as one run, or None where its characters need a look one by one."""
    if page.piece_count(start, end) > 1:
        return None
    left, tops, right, bottoms = page.boxes((start, min(start + 1, end - 1), end - 1))
    top, bottom = tops[0], bottoms[0]
    spread = end - start > 1 and abs(left[1] - right[0]) > 0.05 * (bottom - top)
    if spread or right[2] <= left[0] or abs(bottoms[2] - bottom) > SAME_FOOT:
        return None
    style = page.style(start, bottom - top)
    box = left[0], top, right[2], bottom
    return Run(text[start:end], range(start, end), *box, bottom - style.depth, style.size, style.bold)


def _glyphs(page: Characters, start: int, end: int, made: Container[int]) -> _Glyphs | None:
    text = page.text
    index = [i for i in range(start, end) if not text[i].isspace()]
    if not index:
        return None
    x0, top, x1, bottom = page.boxes(index)
    spaced = [b - a > 1 for a, b in pairwise(index)]
    real = [
        apart and any(i not in made for i in range(a + 1, b))
        for apart, (a, b) in zip(spaced, pairwise(index), strict=True)
    ]
    invented = [apart and not own for apart, own in zip(spaced, real, strict=True)]
    return _Glyphs(
        index, x0, top, x1, bottom, real, invented, [b - a for a, b in zip(x1, x0[1:], strict=False)]
    )


def _parts(glyphs: _Glyphs, walls: Sequence[Ruling]) -> Iterator[tuple[int, int]]:
    """Where runs begin and end: the glyphs are cut at wide gaps, jumps, walls and superscripts."""
    count = len(glyphs.index)
    em = sorted([b - a for a, b in zip(glyphs.top, glyphs.bottom, strict=True)])[count // 2]
    edges = _walls_at((glyphs.top[0] + glyphs.bottom[0]) / 2, glyphs.x0[0], max(glyphs.x1), walls)
    start = 0
    for i, gap in enumerate(glyphs.gaps):
        far = not -0.5 * em <= gap <= WIDE_GAP * em and (gap < 0 or _is_wide(glyphs.gaps, i, em))
        if (
            far
            or (glyphs.bottom[i] != glyphs.bottom[i + 1] and _shifted(glyphs, i))
            or (edges and _walled(glyphs, i, edges))
        ):
            yield start, i + 1
            start = i + 1
    yield start, count


def _is_wide(gaps: Sequence[float], i: int, em: float) -> bool:
    return gaps[i] > WIDE_GAP * em + 2.5 * min(tracking_at(gaps, i, em), WIDEST_TRACKING * em)


def _shifted(glyphs: _Glyphs, i: int) -> bool:
    """Whether glyph `i` and its neighbour stand on different lines, or one of them is a superscript.

    A font reaches about a fifth of its height below the baseline.
    """
    a, b = glyphs.height(i), glyphs.height(i + 1)
    large = max(a, b)
    fall = glyphs.bottom[i] - glyphs.bottom[i + 1]
    return abs(fall) > 0.5 * large or (
        min(a, b) <= SMALL * large and abs(fall - 0.2 * (a - b)) > RISE * large
    )


def _walled(glyphs: _Glyphs, i: int, edges: Sequence[float]) -> bool:
    left, right = (glyphs.x0[i] + glyphs.x1[i]) / 2, (glyphs.x0[i + 1] + glyphs.x1[i + 1]) / 2
    return any(left < x < right for x in edges)


def _run(page: Characters, text: str, glyphs: _Glyphs, a: int, b: int) -> Run:
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


def _find_marks(found: list[Run]) -> None:
    """Tells the superscript numbers behind a run and before one; they move to that run's baseline."""
    for i, run in enumerate(found):
        if not _MARK.fullmatch(run.text):
            continue
        before, after = found[i - 1] if i else None, found[i + 1] if i + 1 < len(found) else None
        if before is not None and not before.is_mark and _is_raised(run, before, run.x0 - before.x1, 0.3):
            run.is_mark = not _UNIT.search(before.text)
            run.baseline, run.top, run.bottom = before.baseline, before.top, before.bottom
        elif after is not None and _is_raised(run, after, after.x0 - run.x1, 1.0):
            run.is_lead = True
            run.baseline, run.top, run.bottom = after.baseline, after.top, after.bottom


def _is_raised(run: Run, host: Run, gap: float, nearest: float) -> bool:
    small = run.size <= SMALL * host.size or run.bottom - run.top <= SMALL * (host.bottom - host.top)
    return (
        small
        and RISE * host.size < host.baseline - run.baseline < host.size
        and -1 < gap < nearest * host.size
    )
