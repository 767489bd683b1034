"""Page heads, page feet and page numbers set aside.

A PDF says where on the page a line stands; flattened text says it by empty lines, by the page starts
that are left, and by numbers that count along with the pages.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby, takewhile
from typing import NamedTuple

from models.source import Line, Role, Source
from pipeline.repair.draft import draft_beside_title, is_draft_mark
from pipeline.repair.marks import COUNTING
from pipeline.repair.notes import is_number_at_end
from pipeline.repair.pages import has_rule_above, page_numbers, starting
from pipeline.repair.running_titles import beside_numbers, running_titles, titles_of_forms
from pipeline.shape import shape

_NUMBERED = re.compile(
    r"(?P<title>.*?)[\s\-–|]*\b(?:(?:side|s\.|page|p\.)\s*)?(?P<number>\d{1,3})(?:\s*(?:/|af|of)\s*\d{1,3})?[\s\-–|]*",
    re.IGNORECASE,
)
_ADORNED = re.compile(
    r"[-–|]+ ?\d{1,3} ?[-–|]+|(?:side|page) \d{1,3}(?: ?(?:/|af|of) ?\d{1,3})?|\d{1,3} ?/ ?\d{1,3}",
    re.IGNORECASE,
)  # a number that can hardly be anything but a page's
_OF_ALL = re.compile(r"(?:side|page) \d{1,3} ?(?:/|af|of) ?\d{1,3}", re.IGNORECASE)
_TITLE = re.compile(r"delaftale|samarbejdsaftale|tryghedsplan|helhedsplan|partnerskabsaftale", re.IGNORECASE)
_EDGE = 3  # lines at either end of a page that may be its head or foot
_SHARE = 0.6  # of the pages; what stands on fewer is no head
_FAR_IN = 20  # spaces before a number that is set in the middle of its line or at its end
_LONGEST = 90  # characters of a running title


class _Numbered(NamedTuple):
    line: int
    title: str
    number: int
    page: int


def set_furniture_aside(source: Source) -> Source:
    """Lines of the page and not of the text get the role PAGE_HEAD or PAGE_FOOT; one may say `draft`."""
    feet = _repeated(source.lines) | _numbered(source)
    feet |= _beside(source.lines, feet)
    if not source.page_starts:
        feet |= running_titles(source.lines)
        feet |= beside_numbers(source.lines, feet | _draft_marks(source.lines))
    heads = _above(source.lines, feet)
    lines = list(source.lines)
    for i in feet:
        if lines[i].role is Role.BODY:
            lines[i] = replace(lines[i], role=Role.PAGE_HEAD if i in heads else Role.PAGE_FOOT)
    return replace(source, lines=_move_page_starts(lines), draft=source.draft or draft_beside_title(lines))


def set_numbers_under_notes_aside(source: Source) -> Source:
    """A page number alone directly under the page's footnotes becomes a PAGE_FOOT; a page starts below it."""
    lines, pages = list(source.lines), page_numbers(source.lines)
    starts = False
    for i, line in enumerate(lines):
        under = i > 0 and lines[i - 1].role is Role.FOOTNOTE and line.role is Role.BODY and line.cell is None
        if under and is_number_at_end(lines, i) and _is_near(_Numbered(i, "", int(line.value), pages[i])):
            lines[i], starts = replace(line, role=Role.PAGE_FOOT), True
        elif starts and line.role is Role.BODY:
            lines[i], starts = replace(line, page_start=True), False
    return replace(source, lines=lines)


def _numbered(source: Source) -> set[int]:
    """Page numbers, alone or after a running title, that stand apart and count along with the pages."""
    lines, pages = source.lines, page_numbers(source.lines)
    found = []
    for i, line in enumerate(lines):
        match = _NUMBERED.fullmatch(line.value) if len(line.text) <= _LONGEST else None
        may_be = match and (_may_be_foot(lines, i) or _is_set_under_page(source, i))
        if match and may_be and not has_rule_above(source, line):
            found.append(_Numbered(i, match["title"].strip(), int(match["number"]), pages[i]))
    runs: dict[str, list[_Numbered]] = {}
    for one in found:
        runs.setdefault(one.title, []).append(one)
    return {one.line for run in runs.values() for one in _counting(run, lines)}


def _may_be_foot(lines: list[Line], i: int) -> bool:
    """A body line with empty lines about it, or at the end of its page."""
    line, below = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if line.role is not Role.BODY or line.cell is not None:
        return False
    apart = below is None or below.gap >= 1 or below.role is not Role.BODY
    least = 1 if _ADORNED.fullmatch(line.value) else 2
    return (below is not None and below.page_start) or (apart and (line.gap >= least or line.page_start))


def _is_set_under_page(source: Source, i: int) -> bool:
    """Whether a line stands far in, and the one below it one space, as a printed page's first line does."""
    line, below = source.lines[i], source.lines[i + 1] if i + 1 < len(source.lines) else None
    if line.role is not Role.BODY or line.cell is not None or not line.gap:
        return False
    return _indent(source, line) >= _FAR_IN and (below is None or _indent(source, below) == 1)


def _indent(source: Source, line: Line) -> int:
    start = line.text.start
    return start - 1 - source.text.rfind("\n", 0, start)


def _counting(run: list[_Numbered], lines: list[Line]) -> list[_Numbered]:
    """Those of the lines of one title that number pages.

    Some pages leave no trace in flattened text (pictures, title pages), so a number may be ahead of the
    pages found. "Aktivitet 1", "Aktivitet 2" count as well, but not along with the pages.
    """
    if run[0].title:
        steady = Counter(one.number - one.page for one in run)
        repeated = len(run) >= 3 and steady.most_common(1)[0][1] * 2 > len(run)
        return run if repeated else [one for one in run if _is_lone_foot(one, lines[one.line])]
    numbers = {one.number for one in run}
    return [
        one
        for one in run
        if _is_near(one)
        or {one.number - 1, one.number + 1} <= numbers
        or _OF_ALL.fullmatch(lines[one.line].value)
    ]


def _is_lone_foot(one: _Numbered, line: Line) -> bool:
    """A foot that is left of many: the whole title of an agreement or plan, not a heading "Delaftale 2"."""
    words = one.title.split()
    whole = len(words) >= 4 and bool(_TITLE.search(one.title)) and not COUNTING.fullmatch(words[-1])
    return whole and not line.page_start and _is_near(one)


def _is_near(one: _Numbered) -> bool:
    return abs(one.number - one.page) <= max(4, one.page // 6)


def _beside(lines: list[Line], feet: set[int]) -> set[int]:
    """Running titles beside a page number or a draft mark: they repeat one of the first lines or a foot."""
    counts = Counter(_shape(line) for line in lines)
    running = {_shape(lines[i]) for i in [*range(min(5, len(lines))), *feet]}
    forms = titles_of_forms(lines)
    found: set[int] = set()
    for i in sorted(feet | _draft_marks(lines), reverse=True):
        for j in (i - 1, i + 1):
            if not 0 <= j < len(lines) or lines[max(i, j)].gap < 1 or lines[max(i, j)].page_start:
                continue
            title = _TITLE.search(lines[j].value) and j > _EDGE and counts[_shape(lines[j])] > 1
            if title and j not in forms and _shape(lines[j]) in running:
                found.add(j)
    return found


def _draft_marks(lines: list[Line]) -> set[int]:
    return {i for i, line in enumerate(lines) if is_draft_mark(line)}


def _repeated(lines: list[Line]) -> set[int]:
    """Lines at the ends of pages that stand on most pages, but for their digits.

    A form's label ("Aktivitetsnavn:") opens many pages too, and is none; nor is a heading right under a
    part's name, or an amount of a table.
    """
    edges: list[list[int]] = []
    pages = page_numbers(lines)
    for _, group in groupby(range(len(lines)), key=pages.__getitem__):
        body = [i for i in group if lines[i].role is Role.BODY]
        body.sort(key=lambda i: _top(lines[i]))
        edges += [body[:_EDGE], body[: -_EDGE - 1 : -1]]
    found = _on_most_pages(lines, pages, {i for edge in edges for i in edge if not _is_amount(lines[i])})
    outermost = {i for edge in edges for i in takewhile(found.__contains__, edge)}
    return _on_most_pages(lines, pages, outermost)


def _on_most_pages(lines: list[Line], pages: list[int], among: set[int]) -> set[int]:
    shapes: dict[str, set[int]] = {}
    for i in among:
        shapes.setdefault(_shape(lines[i]), set()).add(i)
    enough = max(3, _SHARE * (len(set(pages)) - 1))
    return {i for words, found in shapes.items() if _is_furniture(words, found, enough, pages) for i in found}


def _is_amount(line: Line) -> bool:
    return line.cell is not None and not re.search(r"[^\W\d]", line.value)


def _top(line: Line) -> float:
    return line.box.top if line.box else 0.0


def _is_furniture(words: str, found: set[int], enough: float, pages: list[int]) -> bool:
    return len({pages[i] for i in found}) >= enough and not words.endswith(":") and len(words) <= _LONGEST


def _shape(line: Line) -> str:
    return shape(line.value.casefold())


def _above(lines: list[Line], feet: set[int]) -> set[int]:
    """Those of the lines that open their page."""
    heads = set()
    opening = True
    for i, line in enumerate(lines):
        opening = opening or line.page_start
        if opening and i in feet:
            heads.add(i)
        opening = opening and (i in feet or line.role is not Role.BODY)
    return heads


def _move_page_starts(lines: list[Line]) -> list[Line]:
    """A page starts with its first body line, not with its head."""
    moved = []
    starts = False
    for line in lines:
        starts = starts or line.page_start or line.role is Role.PAGE_FOOT
        body = line.role is Role.BODY
        moved.append(starting(line, starts and body))
        starts = starts and not body
    return moved
