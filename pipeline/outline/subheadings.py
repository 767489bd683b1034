"""Finds the authors' own sub-headings: short lines that stand alone in the typography of a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.flow import flow
from models.source import Line
from pipeline.outline.headings import NUMBER, Heading, bare
from pipeline.outline.phrases import SENTENCE
from pipeline.outline.titles import PLAN_TITLE, opens_file
from pipeline.outline.typography import (
    BULLET,
    LONGEST,
    RUN_IN,
    could_be_sentence,
    looks_like_heading,
    same_face,
    usual_gap,
)

PARAGRAPH = 45  # characters; a line of running text is at least this long
LONG = 60  # characters; what has a verb and is longer than this is a sentence in whatever type
AMOUNT = re.compile(r"\d\.\d{3}\b|\bkr\b")
LISTS = {
    "parties",
    "programme",
    "validity",
    "roles",
    "staffing",
    "activities",
    "budget",
    "results",
    "schedule",
}
"""Kinds of sections that hold lists, names and tables, where a short line is an entry."""
RUNNING_TEXT = {"other", "problem", "purpose", "content"}
MOSTLY_LISTS = LISTS | {"criteria", "deliverables", "objectives", "target_group"}


@dataclass(frozen=True, slots=True)
class _Page:
    """What the search needs to know of the document besides the line itself."""

    lines: Sequence[Line]
    unit: int | None  # usual gap
    taken: set[int]  # lines of headings and of tables' heads
    names: set[str]  # focus areas that the document lists
    problems: set[int]  # lines where a focus area's problem part begins


def own_headings(lines: Sequence[Line], form: Sequence[Heading], table_heads: set[int]) -> list[Heading]:
    """The authors' sub-headings between the form's headings."""
    taken = table_heads | {i for heading in form for i in range(heading.first, heading.last)}
    problems = {heading.first for heading in form if heading.text.value.startswith("Problemkompleks")}
    page = _Page(lines, usual_gap(lines), taken, _listed_names(lines), problems)
    above = _headings_above(lines, form)
    found: list[Heading] = []
    chapter: Heading | None = None
    i = 0
    while i < len(lines):
        heading = None
        field = above[i]
        if i not in taken:
            kind = (field.kind if field else None) or "other"
            size = lines[field.first].size if field else None
            heading = _own_heading(page, i, kind, size) or _next_number(page, i, chapter)
        if heading:
            found.append(heading)
        latest = heading or field
        chapter = latest if latest and NUMBER.match(latest.text.value) else chapter
        i = heading.last if heading else i + 1
    return found


def _own_heading(page: _Page, i: int, above: str, size: float | None) -> Heading | None:
    """A heading under a part of the kind `above`, whose own heading is set in type of `size` points."""
    line = page.lines[i]
    if line.rank:
        return Heading(i, i + 1, bare(line.text), None, "own")
    if line.cell or not looks_like_heading(line):
        return None
    names_focus_area = i + 1 in page.problems and above not in LISTS and not could_be_sentence(line.value)
    if names_focus_area and _is_set_off(page, i):
        return Heading(i, i + 1, bare(line.text), None, "own")
    if PLAN_TITLE.match(line.value) and _is_set_off(page, i):
        return Heading(i, i + 1, bare(line.text), None, "own")
    larger = line.bold and line.size and size and line.size > size + 0.5
    if larger or ((line.spaced or line.bold) and above not in LISTS):
        return _in_type_face(page, i)
    listed = line.value.strip(" :").casefold() in page.names and above not in LISTS - {"budget"}
    running = above in RUNNING_TEXT | {"budget"} or line.value.isupper()
    open_text = above not in MOSTLY_LISTS or (above == "budget" and _is_over_paragraph(page, i))
    if (listed or open_text) and _stands_alone(page, i, listed=listed, running=running):
        return Heading(i, i + 1, bare(line.text), None, "own")
    return None


def _next_number(page: _Page, i: int, before: Heading | None) -> Heading | None:
    """A numbered line that stands alone and goes on from the numbered heading before it."""
    number = NUMBER.match(page.lines[i].value)
    last = NUMBER.match(before.text.value) if before else None
    if number and last and int(number[1]) == int(last[1]) + 1 and _stands_alone(page, i):
        return Heading(i, i + 1, bare(page.lines[i].text), None, "own")
    return None


def _in_type_face(page: _Page, i: int) -> Heading | None:
    """A heading in bold or letter-spaced type, over several lines where these go on in it."""
    last = i + 1
    while last < len(page.lines) and last - i < 3 and last not in page.taken and _goes_on(page.lines, last):
        last += 1
    text = flow(page.lines[i:last])
    following = page.lines[last] if last < len(page.lines) and last not in page.taken else None
    near = following is not None and (following.gap <= (page.unit or 0) or following.page_start)
    cut = near and following is not None and following.value[0].islower()
    cut = cut or (len(text) > LONG and bool(SENTENCE.search(text.value)))
    if (
        cut
        or len(text) > 2 * LONGEST
        or (text.value.endswith(".") and len(text) > 40)
        or RUN_IN.search(text.value)
    ):
        return None
    return Heading(i, last, bare(text), None, "own")


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    above = lines[i - 1]
    return same_face(above, lines[i]) and not above.value.endswith(":") and not BULLET.match(lines[i].value)


def _is_set_off(page: _Page, i: int) -> bool:
    """Whether there is more space above the line than between lines of one paragraph, or a heading."""
    line = page.lines[i]
    opening = i == 0 or (i == 1 and opens_file(page.lines[0].text))
    return opening or page.unit is None or line.gap > page.unit or line.page_start or i - 1 in page.taken


def _stands_alone(page: _Page, i: int, *, listed: bool = False, running: bool = False) -> bool:
    """Whether a plain line is set off above and has running text, not a list, below.

    In a part of running text there may be an empty line below it as well.
    """
    line = page.lines[i]
    if page.unit is None or i + 1 >= len(page.lines) or i + 1 in page.taken or could_be_sentence(line.value):
        return False
    if len(line.value) > 75 or not (_is_set_off(page, i) or listed):
        return False
    following = page.lines[i + 1]
    numbered = bool(NUMBER.match(line.value)) and not NUMBER.match(page.lines[i - 1].value)
    space = page.unit + 2 if numbered or running or line.value.endswith(":") else page.unit
    near = following.gap <= space
    if not (near or i == 0 or listed) or BULLET.match(following.value):
        return False
    return following.value[:1].isupper() and len(following.value) >= PARAGRAPH


def _is_over_paragraph(page: _Page, i: int) -> bool:
    """Whether an empty line and two full lines of one sentence, with no amount, stand below the line."""
    below = page.lines[i + 1 : i + 3]
    if len(below) < 2 or not below[0].gap or below[1].gap > (page.unit or 0) or any(b.cell for b in below):
        return False
    full = all(len(line.value) >= PARAGRAPH and not AMOUNT.search(line.value) for line in below)
    return full and below[1].value[0].islower()


def _headings_above(lines: Sequence[Line], form: Sequence[Heading]) -> list[Heading | None]:
    """For each line the form's heading above it."""
    starts = {heading.first: heading for heading in form}
    above: list[Heading | None] = []
    for i in range(len(lines)):
        above.append(starts.get(i) or (above[-1] if above else None))
    return above


def _listed_names(lines: Sequence[Line]) -> set[str]:
    """Names in the document's numbered lists ("1. Trygt byliv"), in lower case: mostly focus areas."""
    found = (re.match(r"\d{1,2}[.)]\s+(\D{4,60})$", line.value) for line in lines)
    return {match[1].strip(" .:").casefold() for match in found if match}
