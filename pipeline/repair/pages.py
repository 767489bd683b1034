"""Where the pages of flattened text start, and lines without their outer and double spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from models.source import Line, Source

_ONE_SPACE = re.compile(r" \S")
_RULE = re.compile(r"\n {20,}\r?\n")
_NUMBER_ALONE = re.compile(r"\s*[\[(]?(\d{1,3})[\])]?\s*")
_LIST = 3  # bullets that make a list whose items take several lines
_ITEM = 3  # lines of one item


def find_page_starts(source: Source) -> Source:
    """Marks the first line of each page.

    Converters put a form feed before it, which other programs turn into one space; a text that has form feeds
    needs no other sign. Three things left the same trace as the space: a bullet whose glyph was lost with an
    empty line above it, a run of such bullets, and a footnote's text under its number. Markdown has no pages.
    """
    if source.page_starts:
        return replace(source, lines=_by_page(source.lines))
    if "\f" in source.text:
        starts = _after_feeds(source)
    else:
        starts = _after_spaces(source.lines) if source.media_type == "text/plain" else set()
    lines = [replace(line, page_start=True) if i in starts else line for i, line in enumerate(source.lines)]
    return replace(source, lines=lines)


def _after_feeds(source: Source) -> set[int]:
    starts, end = set(), 0
    for i, line in enumerate(source.lines):
        if "\f" in source.text[end : line.text.end]:
            starts.add(i)
        end = line.text.end
    return starts


def _after_spaces(lines: list[Line]) -> set[int]:
    """Lines that one space opens, directly under the line before, and that are no bullets without a glyph."""
    opened = [i for i, line in enumerate(lines) if _ONE_SPACE.match(line.value)]
    page_ends = _page_ends(lines, opened)
    opened = [
        i for i in opened if i - 1 in page_ends or not (i and _NUMBER_ALONE.fullmatch(lines[i - 1].value))
    ]
    bullets = _bullets(lines, opened)
    return {i for i in opened if lines[i].gap == 0 and i not in bullets}


def _page_ends(lines: list[Line], opened: list[int]) -> set[int]:
    """Numbers alone that count up to the one on the last line, each but that over a line that a space opens.

    A footnote's number has its text below it, so that none stands on the last line.
    """
    under = {i - 1 for i in opened if lines[i].gap == 0} | {len(lines) - 1}
    found: list[int] = []
    count = 0
    for i in sorted(under, reverse=True):
        number = _NUMBER_ALONE.fullmatch(lines[i].value) if i >= 0 else None
        if number and (not found or int(number[1]) == count - 1):
            found.append(i)
            count = int(number[1])
        elif not found:
            break
    return set(found) if len(found) >= _LIST else set()


def _bullets(lines: list[Line], opened: list[int]) -> set[int]:
    """Those of the lines that stand close together: two in a row, or at least three with few lines between.

    No page is that short. The first of a list may have an empty line above it, the others have none.
    """
    found: set[int] = set()
    for run in _close(lines, opened):
        beside = {i for pair in pairwise(run) if pair[1] - pair[0] == 1 for i in pair}
        found |= set(run) if len(run) >= _LIST else beside
    return found


def _close(lines: list[Line], opened: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for i in opened:
        if run and (i - run[-1] > _ITEM or any(line.gap for line in lines[run[-1] + 1 : i + 1])):
            yield run
            run = []
        run.append(i)
    yield run


def _by_page(lines: list[Line]) -> list[Line]:
    pages = [None, *(line.page for line in lines)]
    return [starting(line, line.page != page) for line, page in zip(lines, pages, strict=False)]


def starting(line: Line, starts: bool) -> Line:
    """The line as one that starts a page, or as one that does not."""
    return line if line.page_start == starts else replace(line, page_start=starts)


def page_numbers(lines: list[Line]) -> list[int]:
    """For each line the number of its page, counted from 1 by the page starts that are known."""
    page, pages = 1, []
    for i, line in enumerate(lines):
        page += i > 0 and line.page_start
        pages.append(line.page or page)
    return pages


def has_rule_above(source: Source, line: Line) -> bool:
    """Whether the rule over footnotes stands above the line: flattened, it is a line of many spaces."""
    start = line.text.start
    above = source.text[max(0, start - 500) : start]
    return bool(_RULE.search(above[len(above.rstrip()) :]))


def squeeze_lines(source: Source) -> Source:
    """Every line without outer spaces and with single ones inside; `laid_out` still gives it as it stood."""
    squeezed = [(line, line.text.squeeze()) for line in source.lines]
    lines = [line if text is line.text else replace(line, text=text) for line, text in squeezed if text]
    return replace(source, lines=lines)
