"""Where the pages of flattened text start, and lines without their outer and double spaces."""

from __future__ import annotations

import re
from dataclasses import replace

from models.source import Line, Source

_ONE_SPACE = re.compile(r" \S")
_RULE = re.compile(r"\n {20,}\r?\n")
_NUMBER_ALONE = re.compile(r"\s*[\[(]?\d{1,3}[\])]?\s*")


def find_page_starts(source: Source) -> Source:
    """Marks the first line of each page.

    Converters put a form feed before it, which other programs turn into one space. Two things left the
    same trace: a bullet whose glyph was lost, which has an empty line above it, and a footnote's text
    under its number. Markdown has no pages.
    """
    if source.page_starts:
        return replace(source, lines=_by_page(source.lines))
    spaces = source.media_type == "text/plain"
    lines: list[Line] = []
    end = 0
    for line in source.lines:
        above = lines[-1].value if lines else ""
        feed = "\f" in source.text[end : line.text.end]
        end = line.text.end
        follows = spaces and line.gap == 0 and not _NUMBER_ALONE.fullmatch(above)
        start = feed or (follows and bool(_ONE_SPACE.match(line.value)))
        lines.append(replace(line, page_start=True) if start else line)
    return replace(source, lines=lines)


def _by_page(lines: list[Line]) -> list[Line]:
    pages = [None, *(line.page for line in lines)]
    return [replace(line, page_start=line.page != page) for line, page in zip(lines, pages, strict=False)]


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
    squeezed = [replace(line, text=line.text.squeeze()) for line in source.lines]
    return replace(source, lines=[line for line in squeezed if line.text])
