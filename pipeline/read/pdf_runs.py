"""The runs of a page: lines taken whole where that is safe, looked at character by character where not."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_glyphs import runs_of_glyphs
from pipeline.read.pdf_marks import find_marks
from pipeline.read.pdf_rulings import Ruling
from pipeline.read.pdf_run import RISE, Run
from pipeline.read.pdf_spacing import WIDE_GAP

_LINE = re.compile(
    r"[^\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]"
)  # PDFium's marks of a hyphen at a line's end
_SPACES = [chr(i) for i in range(0x3001) if chr(i).isspace() and chr(i) not in " \r\n"]
_SHOWN = str.maketrans({"\x02": "-", "\ufffe": "-", **dict.fromkeys(_SPACES, " ")})
_UNUSUAL = ["\x02", "\ufffe", *_SPACES]
_SPACE = re.compile(" ")
_DASHES = "-–—•·"
SAME_FOOT = 0.5  # points by which the boxes of a line's ends may differ in height
SELDOM = 4  # characters per made-up space at least in text that is not letter-spaced
FAR = 1.5  # heights between two characters that no tracking explains
MOST_PIECES = 10  # pieces of a line beside its spaces; more are single letters
TOUCH = 0.05  # heights between the first two characters of a line that is not letter-spaced
CLOSE = 0.15  # heights between two pieces of a line that touch: their glyphs' white edges are less
OVERLAP = -0.3  # heights by which pieces may overlap


Walls = Mapping[tuple[float, float], Sequence[float]]  # by top and bottom, the x of each


def runs(page: Characters, rulings: Iterable[Ruling] = ()) -> list[Run]:
    """The runs of a page in the order of its content. `rulings`: vertical ones that no run may cross."""
    found: list[Run] = []
    text = page.text.translate(_SHOWN) if any(map(page.text.__contains__, _UNUSUAL)) else page.text
    walls: dict[tuple[float, float], list[float]] = defaultdict(list)
    for x, top, bottom in rulings:
        walls[top, bottom].append(x)
    made = page.generated([match.start() for match in _SPACE.finditer(text)])
    for match in _LINE.finditer(page.text):
        start, end = match.span()
        line = text[start:end]
        start, end = start + len(line) - len(line.lstrip(" ")), end - len(line) + len(line.rstrip(" "))
        if start < end:
            found += _line(page, text, start, end, made[bisect(made, start) : bisect(made, end)], walls)
    find_marks(found)
    return found


def _line(page: Characters, text: str, start: int, end: int, made: list[int], walls: Walls) -> Iterator[Run]:
    whole = _whole(page, text, start, end, len(made))
    if whole is not None and not _walls_at(whole.middle, whole.x0, whole.x1, walls):
        yield whole
        return
    if page.turn(start):
        yield _sideways(page, text, start, end)
        return
    seldom = len(made) * SELDOM <= end - start
    cuts = _far(page, [i for i in made if i < end - 1]) if seldom else []
    for first, last in zip([start, *(i + 1 for i in cuts)], [*cuts, end], strict=True):
        inside = made[bisect(made, first) : bisect(made, last - 1)]
        whole = _whole(page, text, first, last, len(inside)) if cuts else None
        if whole is not None and not _walls_at(whole.middle, whole.x0, whole.x1, walls):
            yield whole
        else:
            x0, top, _, bottom = page.box(first)
            edges = _walls_at((top + bottom) / 2, x0, page.width, walls)
            yield from runs_of_glyphs(page, text, first, last, inside, edges)


def _whole(page: Characters, text: str, start: int, end: int, made_count: int) -> Run | None:
    """The line as one run with its spaces as they are, or None where its characters need a look."""
    if made_count * SELDOM > end - start:
        return None
    spaces = text.count(" ", start, end)
    count = page.piece_count(start, end)
    if not made_count < count <= spaces + MOST_PIECES:
        return None
    pieces = page.pieces(count) if count > 1 else []
    (x0, top, x1, bottom), (second, _, _, _), (_, _, right, foot) = page.outer(start, end)
    height = bottom - top
    spread = end - start > 1 and text[start + 1] != " " and abs(second - x1) > TOUCH * height
    if spread or right <= x0 or abs(foot - bottom) > SAME_FOOT:
        return None
    style = page.style(start, height)
    baseline = bottom - style.depth
    if pieces and text[start] in _DASHES:
        pieces[0] = (*pieces[0][:2], baseline)  # its ink does not stand on the line
    if pieces and not _is_even(pieces, height, baseline, {made_count, spaces}):
        return None
    return Run(text[start:end], range(start, end), x0, top, right, bottom, baseline, style.size, style.bold)


def _is_even(
    pieces: list[tuple[float, float, float]], height: float, baseline: float, space_counts: Collection[int]
) -> bool:
    """Whether pieces of a line, (x0, x1, bottom), touch, but for one word gap at each of the spaces.

    Those are the made-up ones, or all of them where each word was placed by itself.
    """
    gaps = [b[0] - a[1] for a, b in pairwise(pieces)]
    if min(gaps) < OVERLAP * height or max(gaps) > WIDE_GAP * height:
        return False
    if any(baseline - bottom > RISE * height for _, _, bottom in pieces):
        return False
    return sum(gap > CLOSE * height for gap in gaps) in space_counts


def _far(page: Characters, spaces: Sequence[int]) -> list[int]:
    """Those of the made-up spaces at which the gap is wide whatever the tracking."""
    if not spaces:
        return []
    x0, top, x1, bottom = page.boxes([place for i in spaces for place in (i - 1, i + 1)])
    found = []
    for a, space in zip(range(0, len(x0), 2), spaces, strict=True):
        b = a + 1
        level = top[a] < bottom[b] and top[b] < bottom[a]
        if level and x0[b] - x1[a] > FAR * (bottom[a] - top[a]):
            found.append(space)
    return found


def _walls_at(y: float, x0: float, x1: float, walls: Walls) -> list[float]:
    return [x for (top, bottom), places in walls.items() if top < y < bottom for x in places if x0 < x < x1]


def _sideways(page: Characters, text: str, start: int, end: int) -> Run:
    """A line that is not level, as the reader has it."""
    x0, top, x1, bottom = page.boxes([i for i in range(start, end) if text[i] != " "])
    style = page.style(start, bottom[0] - top[0])
    box = min(*x0, *x1), min(*top, *bottom), max(*x0, *x1), max(*top, *bottom)
    return Run(text[start:end], range(start, end), *box, box[3], style.size, style.bold, sideways=True)
