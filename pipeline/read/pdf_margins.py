"""Page heads and feet: what stands at the same place near the edge of several pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from models.source import Role
from pipeline.read.pdf_order import PageLine
from pipeline.read.pdf_page import PageContent
from pipeline.shape import shape

MARGIN = 0.095  # share of the page's height in which heads and feet stand (80 points of an A4 page)
SAME_PLACE = 3.0  # points
SHORT = 8  # pages up to which two with the same line are enough
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:side|s\.)?\W*\d{1,3}\W*(?:(?:af|/)\W*\d{1,3}\W*)?", re.IGNORECASE)


def find_margins(pages: list[PageContent]) -> None:
    """Gives the lines of page heads and feet their roles."""
    found: list[tuple[Role, PageLine]] = []
    groups: dict[tuple[Role, str], list[tuple[PageContent, PageLine]]] = defaultdict(list)
    for page in pages:
        for role, line in _candidates(page):
            groups[role, shape(line.text)].append((page, line))
    for (role, _), group in groups.items():
        for same in _same_place(group):
            if _is_repeated(same, len(pages)) and (_stands_apart(same) or 2 * len(same) > len(pages)):
                for _, line in same:
                    line.role = role
                    found.append((role, line))
    for page in pages:
        _free_from_tables(page, found)


def _free_from_tables(page: PageContent, found: list[tuple[Role, PageLine]]) -> None:
    """Takes out of the page's tables what other pages show to be a head or a foot.

    A browser draws the frame of a row that goes on overleaf down to the paper's edge.
    """
    for table in page.tables:
        if MARGIN * page.height < table.box.top and table.box.bottom < (1 - MARGIN) * page.height:
            continue
        for lines in table.cells.values():
            for line in lines[:]:
                for role, other in found:
                    if abs(line.baseline - other.baseline) <= SAME_PLACE and line.text in other.text:
                        line.role, line.table = role, None
                        lines.remove(line)
                        break


def _candidates(page: PageContent) -> Iterator[tuple[Role, PageLine]]:
    high = MARGIN * page.height
    for line in page.lines:
        if _is_in_margin(line, high, page.height - high):
            yield Role.PAGE_HEAD if line.box.bottom <= high else Role.PAGE_FOOT, line


def _is_in_margin(line: PageLine, high: float, low: float) -> bool:
    return line.table is None and (line.box.bottom <= high or line.box.top >= low)


def _same_place(group: list[tuple[PageContent, PageLine]]) -> Iterator[list[tuple[PageContent, PageLine]]]:
    same: list[tuple[PageContent, PageLine]] = []
    for page, line in sorted(group, key=lambda g: g[1].baseline):
        if same and line.baseline - same[-1][1].baseline > SAME_PLACE:
            yield same
            same = []
        same.append((page, line))
    if same:
        yield same


def _stands_apart(same: list[tuple[PageContent, PageLine]]) -> bool:
    """Whether more white than a line is high parts each line from the text, as it does no heading."""
    for page, line in same:
        height = line.box.bottom - line.box.top
        high = MARGIN * page.height
        text = [other.box for other in page.lines if not _is_in_margin(other, high, page.height - high)]
        if any(-height < box.top - line.box.bottom < height for box in text):
            return False
        if any(-height < line.box.top - box.bottom < height for box in text):
            return False
    return True


def _is_repeated(same: list[tuple[PageContent, PageLine]], page_count: int) -> bool:
    """Whether lines that differ in numbers only are one head: the numbers stay, or count with the pages.

    A number alone ("Side 3 af 10") may start again within the file.
    """
    if len({page.number for page, _ in same}) < (2 if page_count <= SHORT else 3):
        return bool(page_count == 1 and _PAGE_NUMBER.fullmatch(same[0][1].text))
    if _PAGE_NUMBER.fullmatch(same[0][1].text):
        return True
    slots = zip(*([int(n) for n in _NUMBER.findall(line.text)] for _, line in same), strict=True)
    numbers = [page.number for page, _ in same]
    return all(
        len(set(slot)) == 1 or len({n - number for n, number in zip(slot, numbers, strict=True)}) == 1
        for slot in slots
    )
