"""Links of a page: where they lead, which characters they cover, and how a broken address joins."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

import pypdfium2.raw as raw

from models.source import Box, Line, Link, Tail
from models.text import Text, join
from pipeline.read.pdf_characters import Characters
from pipeline.read.pdf_pdfium import PdfiumPage
from pipeline.read.pdf_run import Run


class PageLink(NamedTuple):
    """A link's target, its rectangle, and the page's characters (by index) that stand in it."""

    target: str
    box: Box
    characters: list[int]


def page_links(page: Characters, runs: list[Run], found: Iterable[tuple[str, Box]]) -> list[PageLink]:
    """The links with the characters that they, as (target, box), cover."""
    links = [(target, box, _near(box, runs)) for target, box in found]
    if not links:
        return []
    boxes = page.boxes([index for _, _, near in links for index in near])
    middles = iter(((boxes[:, 0] + boxes[:, 2]) / 2).tolist())
    return [
        PageLink(target, box, _inside(box, zip(near, islice(middles, len(near)), strict=True)))
        for target, box, near in links
    ]


def _inside(box: Box, middles: Iterable[tuple[int, float]]) -> list[int]:
    return [index for index, x in middles if box.x0 - 0.5 <= x <= box.x1 + 0.5]


def link_boxes(page: PdfiumPage) -> Iterator[tuple[str, Box]]:
    """(target, box) of each link that leads out of the document."""
    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.page.raw, position, link):
        target = _target(page, link)
        if target and raw.FPDFLink_GetAnnotRect(link, rect):
            x0, x1 = rect.left - page.left, rect.right - page.left
            yield target, Box(x0, page.top - rect.top, x1, page.top - rect.bottom)


def _target(page: PdfiumPage, link: raw.FPDF_LINK) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action:
        return ""
    length = raw.FPDFAction_GetURIPath(page.document.raw, action, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    raw.FPDFAction_GetURIPath(page.document.raw, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()


def _near(box: Box, runs: Iterable[Run]) -> list[int]:
    """The characters but spaces of the runs that stand in a box in part."""
    return [
        index
        for run in runs
        if run.x1 >= box.x0 and run.x0 <= box.x1 and box.top - 1 <= run.middle <= box.bottom + 1
        for index, character in zip(run.index, run.text, strict=True)
        if character != " "
    ]


class Places:
    """Where in the source the characters stand that the links of a page cover."""

    def __init__(self, links: Iterable[PageLink]) -> None:
        self._covered = sorted({index for link in links for index in link.characters})
        self.offsets: dict[int, int] = {}  # by index on the page

    def add(self, run: Run, start: int) -> None:
        """Remembers the characters of a run that begins at offset `start`, if a link covers some of them."""
        if _meets(self._covered, run.index[0], run.index[-1]):
            offsets = range(start, start + len(run.text))
            letters = zip(run.index, offsets, run.text, strict=True)
            self.offsets.update((index, offset) for index, offset, letter in letters if letter != " ")


def _meets(numbers: Sequence[int], low: int, high: int) -> bool:
    """Whether one of the numbers, which are sorted, lies from `low` to `high`."""
    at = bisect_left(numbers, low)
    return at < len(numbers) and numbers[at] <= high


def joined(links: Sequence[PageLink], places: Places, lines: Iterable[Line], page: int) -> list[Link]:
    """The links with their words; `lines` are those of the page.

    Rectangles of one target on lines that follow each other are one link. Where its target shows how
    an address goes on after the line's end, the line's `tail` says so.
    """
    if not links:
        return []
    found: list[Link] = []
    used = sorted(places.offsets.values())
    own = [line for line in lines if line.text and _meets(used, line.text.origin[0], line.text.origin[-1])]
    characters = {offset: c for line in own for offset, c in zip(line.text.origin, line.value, strict=True)}
    line_ends = {line.text.origin[-1]: line for line in own}
    placed = sorted((_offsets(link, places.offsets, characters), link.target, link.box) for link in links)
    for offsets, target, box in placed:
        text = Text("".join(characters[o] for o in offsets), tuple(offsets))
        last = found[-1].text if found and found[-1].target == target else None
        line = line_ends.get(last.origin[-1]) if last and not _is_whole(last.value, target) else None
        if last and line and text and text.start - last.end <= 2:
            line.tail = _tail(last.value, text.value, target) or line.tail
            found[-1] = Link(target, _one(last, text, line.tail), page, _around(found[-1].box or box, box))
        else:
            found.append(Link(target, text or None, page, box))
    return found


def _around(a: Box, b: Box) -> Box:
    return Box(min(a.x0, b.x0), min(a.top, b.top), max(a.x1, b.x1), max(a.bottom, b.bottom))


def _offsets(link: PageLink, places: dict[int, int], characters: dict[int, str]) -> list[int]:
    """Places of the link's characters and of the spaces between them."""
    kept = sorted({places[i] for i in link.characters if places.get(i) in characters})
    spaces = [o for a, b in pairwise(kept) for o in range(a + 1, b) if characters.get(o) == " "]
    return sorted([*kept, *spaces])


def _is_whole(words: str, target: str) -> bool:
    """Whether the words are an address to its end: nothing of it can follow."""
    return target.lower().partition("?")[0].endswith(words.lower())


def _tail(first: str, second: str, target: str) -> Tail | None:
    """How the halves of an address join, None where the target does not tell."""
    first, second, target = first.lower(), second.lower(), target.lower()
    if first + second in target:
        return Tail.GLUE
    return Tail.SOFT if first.endswith("-") and first[:-1] + second in target else None


def _one(first: Text, second: Text, tail: Tail) -> Text:
    if tail is Tail.SOFT:
        return first[: len(first) - 1] + second
    glued = tail is Tail.GLUE or "@" in first.value + second.value
    return join((first, second), "" if glued else " ")
