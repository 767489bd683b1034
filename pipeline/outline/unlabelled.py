"""Finds a plan's activities that lack the word "Aktivitet" in front of their name.

Their parts show by their fields: under each name the same headings begin anew (Baggrund, Formål,
Målgruppe, …). The name is the line that stands alone above the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from models.source import Line
from pipeline.outline.headings import NUMBER, Heading, bare
from pipeline.outline.phrases import NUMBER as ANY_NUMBER
from pipeline.outline.phrases import letters_of
from pipeline.outline.typography import could_be_sentence, looks_like_heading, usual_gap

FIELDS = {
    "problem",
    "purpose",
    "objectives",
    "content",
    "target_group",
    "deliverables",
    "schedule",
    "roles",
    "results",
}


def unlabelled_activities(lines: Sequence[Line], form: Sequence[Heading]) -> list[Heading]:
    """Headings of activities above the form's fields that begin anew, in order."""
    unit = usual_gap(lines) or 0
    found: list[Heading] = []
    labelled = any(heading.style == "activity" for heading in form)
    ends = {heading.first: above.last for above, heading in pairwise(form)}
    taken = {i for heading in form for i in range(heading.first, heading.last)}
    after = 0
    for first in _round_starts(form):
        if first.style == "activity" or (labelled and first.kind != "target_group"):
            continue
        nearest = ends.get(first.first, 0)
        further = [i for i in range(after, nearest) if i not in taken]
        name = _name_among(lines, further, range(nearest, first.first), unit)
        after = max(after, nearest)
        if name is not None:
            found.append(Heading(name, name + 1, bare(lines[name].text), "activity", "unlabelled"))
            after = name + 1
    return found if labelled or len(found) > 1 else []


def _round_starts(form: Sequence[Heading]) -> list[Heading]:
    """The first field of each activity: a labelled name or a field that was there already begins the next.

    What stands above the list of activities is none of theirs, nor is a numbered chapter among plain fields.
    """
    if any(heading.kind in FIELDS and not _is_chapter(heading) for heading in form):
        form = [heading for heading in form if heading.kind not in FIELDS or not _is_chapter(heading)]
    starts: list[Heading] = []
    listed = 0
    seen: set[str] = set()
    for heading in form:
        name = letters_of(heading.text.value)
        if heading.style == "activity":
            starts.append(heading)
            seen = set()
        elif heading.kind == "activities":
            starts[listed:] = [start for start in starts[listed:] if start.style == "activity"]
            listed, seen = len(starts), set()
        elif heading.kind in FIELDS or (heading.kind == "budget" and starts and seen):
            if not starts or (name in seen and heading.kind in FIELDS):
                starts.append(heading)
                seen = set()
            seen.add(name)
    return starts


def _is_chapter(heading: Heading) -> bool:
    return heading.style != "activity" and bool(NUMBER.match(heading.text.value))


def _name_among(lines: Sequence[Line], further: list[int], near: range, unit: int) -> int | None:
    """The line above a round's first field that could name its activity.

    A line set apart by a number or its type goes first; it may also stand `further` up, above a field that
    the round before did not have. Else it is the last line that stands alone.
    """
    alone = [i for i in near if _could_name_one(lines, i, unit)]
    marked = [i for i in alone or further if _is_marked(lines[i]) and _could_name_one(lines, i, unit)]
    return next(reversed(marked or alone), None)


def _is_marked(line: Line) -> bool:
    return bool(ANY_NUMBER.match(line.value) or line.value.isupper() or line.spaced or line.bold or line.rank)


def _could_name_one(lines: Sequence[Line], i: int, unit: int) -> bool:
    line = lines[i]
    set_off = line.page_start or line.gap > unit or bool(line.rank) or _is_larger(lines, i)
    words = looks_like_heading(line) and not could_be_sentence(line.value) and line.value[-1] != ":"
    return set_off and words and not _has_cell_beside(lines, i)


def _is_larger(lines: Sequence[Line], i: int) -> bool:
    """Whether a bold line is in larger type than the one below it."""
    size, below = lines[i].size, lines[i + 1].size if i + 1 < len(lines) else None
    return bool(lines[i].bold and size and below and size > below + 0.5)


def _has_cell_beside(lines: Sequence[Line], i: int) -> bool:
    """Whether the next line is a further cell of the same row: a column's head names no activity."""
    cell, beside = lines[i].cell, lines[i + 1].cell if i + 1 < len(lines) else None
    return bool(cell and beside and cell[:2] == beside[:2] and cell.column != beside.column)
