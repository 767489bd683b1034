"""Finds the authors' own sub-headings: short lines that stand alone in the typography of a heading."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from models.flow import flow
from models.source import Line
from models.text import Text
from pipeline.outline.headings import Heading, bare
from pipeline.outline.phrases import SENTENCE
from pipeline.outline.titles import PLAN_TITLE

LONGEST = 90  # characters; the longest sub-heading of one line
PARAGRAPH = 45  # characters; a line of running text is at least this long
BULLET = re.compile(r"^(?:[•●▪◦○■□➢✓\-–*·o\uf000-\uf0ff]\s|\uf0b7|\uf0a7)")
NUMBERED = re.compile(r"^\d{1,2}[.)]\s+\S")
NO_OWN_HEADINGS = {
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
NO_PLAIN_HEADINGS = NO_OWN_HEADINGS | {
    "criteria",
    "deliverables",
    "objectives",
    "target_group",
    "municipal_field",
}


def own_headings(lines: Sequence[Line], form: Sequence[Heading], names: set[str]) -> list[Heading]:
    """The authors' sub-headings between the form's headings. `names`: focus areas that the document lists."""
    unit = usual_gap(lines)
    taken = {i for heading in form for i in range(heading.first, heading.last)}
    above = _kinds_above(lines, form)
    found: list[Heading] = []
    i = 0
    while i < len(lines):
        heading = None if i in taken else _own_heading(lines, i, above[i], unit, taken, names)
        if heading:
            found.append(heading)
        i = heading.last if heading else i + 1
    return found


def unlabelled_activities(lines: Sequence[Line], form: Sequence[Heading]) -> list[Heading]:
    """Headings of activities that lack the word "Aktivitet": the form's fields begin anew under them.

    A second target group in one activity's part shows it; the heading is the line that stands alone
    last before it.
    """
    unit = usual_gap(lines) or 0
    found: list[Heading] = []
    fields: set[str | None] = set()
    for above, heading in itertools.pairwise(form):
        if above.style == "activity":
            fields = set()
        fields.add(above.kind)
        if heading.kind != "target_group" or not {"activity", "target_group"} <= fields | {heading.kind}:
            continue
        if "target_group" in fields and above.kind != "target_group":
            alone = [i for i in range(above.last + 1, heading.first) if _could_name_activity(lines[i], unit)]
            if alone:
                found.append(
                    Heading(alone[-1], alone[-1] + 1, bare(lines[alone[-1]].text), "activity", "activity")
                )
                fields = {"activity"}
    return found


def _could_name_activity(line: Line, unit: int) -> bool:
    set_off = line.page_start or line.gap > unit
    return (
        set_off and _looks_like_one(line) and not SENTENCE.search(line.value) and not line.value.endswith(":")
    )


def usual_gap(lines: Sequence[Line]) -> int | None:
    """Empty lines between the lines of one paragraph; None where the source has no fixed number.

    Read off lines that begin in lower case, which go on with the sentence of the line above.
    """
    gaps = Counter(line.gap for line in lines if line.value[:1].islower() and not line.cell)
    if not gaps:
        return 0
    gap, count = gaps.most_common(1)[0]
    return gap if count >= 0.85 * gaps.total() else None


def _own_heading(
    lines: Sequence[Line], i: int, above: str, unit: int | None, taken: set[int], names: set[str]
) -> Heading | None:
    line = lines[i]
    if line.cell or not _looks_like_one(line):
        return None
    if PLAN_TITLE.match(line.value) and (line.page_start or unit is None or line.gap > unit):
        return Heading(i, i + 1, bare(line.text), None, "own")
    if (line.spaced or line.bold) and above not in NO_OWN_HEADINGS:
        last = i + 1
        while last < len(lines) and last - i < 3 and last not in taken and _goes_on(line, lines[last]):
            last += 1
        text = flow(lines[i:last])
        if (
            len(text) > 2 * LONGEST
            or _ends_sentence(text)
            or (lines[i].text and BULLET.match(lines[i].value))
        ):
            return None
        return Heading(i, last, bare(text), None, "own")
    listed = line.value.strip(" :").casefold() in names and above not in NO_OWN_HEADINGS - {"budget"}
    if _stands_alone(lines, i, unit, taken, listed) and (listed or above not in NO_PLAIN_HEADINGS):
        return Heading(i, i + 1, bare(line.text), None, "own")
    return None


def _looks_like_one(line: Line) -> bool:
    value = line.value
    if BULLET.match(value) or len(value) > LONGEST or value.endswith((",", ";", ".")):
        return False
    first = value.lstrip("0123456789.) (")[:1]
    return first.isupper() or bool(re.match(r"\d+\s?[-–+]", value))


def _goes_on(line: Line, following: Line) -> bool:
    same = (line.spaced and following.spaced) or (
        line.bold and following.bold and line.size == following.size
    )
    return (
        bool(same)
        and following.gap == 0
        and not line.value.endswith(":")
        and not BULLET.match(following.value)
    )


def _ends_sentence(text: Text) -> bool:
    return text.value.endswith(".") and len(text) > 40


def _stands_alone(lines: Sequence[Line], i: int, unit: int | None, taken: set[int], listed: bool) -> bool:
    """Whether a plain line is set off above and has running text, not a list, below."""
    line, following = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if unit is None or following is None or i + 1 in taken or len(line.value) > 75:
        return False
    set_off = i == 0 or line.gap > unit or line.page_start or i - 1 in taken
    if not (set_off or listed) or following.gap > unit + 2:
        return False
    if BULLET.match(following.value) or not following.value[:1].isupper():
        return False
    if (line.value.endswith(":") and len(line.value) > 60) or SENTENCE.search(line.value):
        return False
    return len(following.value) >= PARAGRAPH and (
        i == 0 or following.gap <= unit or listed or line.value.endswith(":")
    )


def _kinds_above(lines: Sequence[Line], form: Sequence[Heading]) -> list[str]:
    """For each line the kind of the form's heading above it."""
    kinds: list[str] = []
    current = "other"
    starts = {heading.first: heading for heading in form}
    for i in range(len(lines)):
        if heading := starts.get(i):
            current = heading.kind or "other"
        kinds.append(current)
    return kinds


def listed_names(lines: Sequence[Line]) -> set[str]:
    """Names in the document's numbered lists ("1. Trygt byliv"), in lower case: mostly focus areas."""
    found = (re.match(r"\d{1,2}[.)]\s+(\D{4,60})$", line.value) for line in lines)
    return {match[1].strip(" .:").casefold() for match in found if match}
