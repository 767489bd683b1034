"""Runs: pieces of a page's text that stand on one line without a wide gap, their words closed by geometry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.read.pdf_pdfium import PdfiumPage
from pipeline.read.pdf_rulings import Ruling
from pipeline.read.pdf_spacing import WIDE_GAP, WIDEST_TRACKING, is_spaced, tracking_at, word_ends

_LINE = re.compile(
    r"[^\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]"
)  # PDFium's marks of a hyphen at a line's end
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xa0": " ", "\t": " "})
_MARK = re.compile(r"\d{1,3}|\*{1,3}|\d{1,2}(?:, ?\d{1,2})+")
_UNIT = re.compile(r"(?<!\w)k?m$")  # m², no footnote mark
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
    is_lead: bool = False  # a superscript number that begins a line

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Glyph:
    index: int
    x0: float
    top: float
    x1: float
    bottom: float
    real: bool = False  # a space of the page's own follows
    made: bool = False  # a space that PDFium made up follows

    @property
    def height(self) -> float:
        return self.bottom - self.top


def runs(page: PdfiumPage, walls: Sequence[Ruling] = ()) -> list[Run]:
    """The runs of a page in the order of its content. `walls`: vertical rulings that no run may cross."""
    found: list[Run] = []
    for match in _LINE.finditer(page.text):
        start, end = match.span()
        while start < end and page.text[start].isspace():
            start += 1
        while end > start and page.text[end - 1].isspace():
            end -= 1
        if start < end:
            found += _line(page, start, end, walls)
    _find_marks(found)
    return found


def _line(page: PdfiumPage, start: int, end: int, walls: Sequence[Ruling]) -> Iterable[Run]:
    whole = _whole(page, start, end)
    if whole is not None and not any(
        whole.x0 < w.at < whole.x1 and w.start < whole.middle < w.end for w in walls
    ):
        return [whole]
    glyphs = _glyphs(page, start, end)
    if not glyphs:
        return []
    return [_run(page, part) for part in _parts(glyphs, walls)]


def _whole(page: PdfiumPage, start: int, end: int) -> Run | None:
    """The line as one run, or None where its characters need a look one by one."""
    text = page.text[start:end]
    if page.piece_count(start, end) > 1 or not page.is_upright(start):
        return None
    at = text.find(" ")
    while at >= 0:
        if page.is_generated(start + at):
            return None
        at = text.find(" ", at + 1)
    x0, top, x1, bottom = page.box(start)
    if end - start > 1:
        second = page.box(start + 1)
        if abs(second[0] - x1) > 0.05 * (bottom - top):
            return None
        x1 = page.box(end - 1)[2]
    if x1 <= x0:
        return None
    return Run(
        text.translate(_HYPHENS), range(start, end), x0, top, x1, bottom,
        page.baseline(start), page.size(start), page.is_bold(start),
    )  # fmt: skip


def _glyphs(page: PdfiumPage, start: int, end: int) -> list[_Glyph]:
    found: list[_Glyph] = []
    for index in range(start, end):
        if not page.text[index].isspace():
            found.append(_Glyph(index, *page.box(index)))
        elif found:
            made = page.is_generated(index)
            found[-1].made |= made
            found[-1].real |= not made
    return found


def _parts(glyphs: list[_Glyph], walls: Sequence[Ruling]) -> Iterator[list[_Glyph]]:
    """The glyphs, cut at wide gaps, jumps, walls, and changes of size together with height."""
    em = sorted(g.height for g in glyphs)[len(glyphs) // 2]
    gaps = [b.x0 - a.x1 for a, b in pairwise(glyphs)]
    start = 0
    for i, gap in enumerate(gaps):
        a, b = glyphs[i], glyphs[i + 1]
        wide = gap > WIDE_GAP * em and gap > WIDE_GAP * em + 2.5 * min(
            tracking_at(gaps, i, em), WIDEST_TRACKING * em
        )
        if wide or gap < -0.5 * em or _shifted(a, b) or _walled(a, b, walls):
            yield glyphs[start : i + 1]
            start = i + 1
    yield glyphs[start:]


def _shifted(a: _Glyph, b: _Glyph) -> bool:
    """Whether two neighbours stand on different lines, or one of them is a superscript."""
    large = max(a.height, b.height)
    return abs(a.bottom - b.bottom) > 0.5 * large or (
        min(a.height, b.height) <= SMALL * large and abs(_foot(a) - _foot(b)) > RISE * large
    )


def _foot(glyph: _Glyph) -> float:
    """About where the glyph's baseline is: fonts reach about a fifth of their height below it."""
    return glyph.bottom - 0.2 * glyph.height


def _walled(a: _Glyph, b: _Glyph, walls: Sequence[Ruling]) -> bool:
    left, right, y = (a.x0 + a.x1) / 2, (b.x0 + b.x1) / 2, (a.top + a.bottom) / 2
    return any(left < w.at < right and w.start < y < w.end for w in walls)


def _run(page: PdfiumPage, glyphs: list[_Glyph]) -> Run:
    first, last = glyphs[0], glyphs[-1]
    gaps = [b.x0 - a.x1 for a, b in pairwise(glyphs)]
    real, made = [g.real for g in glyphs[:-1]], [g.made for g in glyphs[:-1]]
    size = page.size(first.index)
    characters: list[str] = []
    index: list[int] = []
    for glyph, ends in zip(glyphs, [*word_ends(gaps, real, made, size), False], strict=True):
        characters.append(page.text[glyph.index])
        index.append(glyph.index)
        if ends:
            characters.append(" ")
            index.append(glyph.index)
    return Run(
        "".join(characters).translate(_HYPHENS), index, first.x0, min(g.top for g in glyphs),
        max(last.x1, first.x1), max(g.bottom for g in glyphs), page.baseline(first.index), size,
        page.is_bold(first.index), is_spaced([g for g, r in zip(gaps, real, strict=True) if not r], size),
    )  # fmt: skip


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
