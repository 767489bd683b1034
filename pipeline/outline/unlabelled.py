"""Finds a plan's activities that lack the word "Aktivitet" in front of their name.

Their parts show by their fields: under each name the same headings begin anew (Baggrund, Formål,
Målgruppe, …). The name is the line that stands alone above the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.source import Line
from pipeline.outline.headings import NUMBER, Heading, bare
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
    rounds = _rounds(form)
    for fields in rounds:
        if fields[0].style == "activity" or (labelled and fields[0].kind != "target_group"):
            continue
        after = found[-1].last if found else 0
        if (name := _name_above(lines, form, fields[0], after, unit)) is not None:
            found.append(Heading(name, name + 1, bare(lines[name].text), "activity", "unlabelled"))
    return found if labelled or len(found) > 1 else []


def _rounds(form: Sequence[Heading]) -> list[list[Heading]]:
    """The fields of each activity: a labelled name or a field that has been there already begins the next."""
    rounds: list[list[Heading]] = []
    seen: set[str] = set()
    for heading in form:
        name = letters_of(heading.text.value)
        if heading.style == "activity":
            rounds.append([heading])
            seen = set()
        elif heading.kind == "activities":
            rounds, seen = [part for part in rounds if part[0].style == "activity"], set()
        elif heading.kind in FIELDS or (heading.kind == "budget" and rounds and seen):
            if not rounds or (name in seen and heading.kind in FIELDS):
                rounds.append([])
                seen = set()
            rounds[-1].append(heading)
            seen.add(name)
        elif rounds:
            rounds[-1].append(heading)
    return rounds


def _name_above(
    lines: Sequence[Line], form: Sequence[Heading], first: Heading, after: int, unit: int
) -> int | None:
    """The line above a round's first field that could name its activity.

    A line set apart by a number or its type goes first; it may also stand above a field that the round
    before did not have. Else it is the last line that stands alone.
    """
    place = form.index(first)
    nearest = form[place - 1].last if place else 0
    alone = [i for i in range(nearest, first.first) if _could_name_one(lines[i], unit)]
    taken = {i for heading in form for i in range(heading.first, heading.last)}
    marked = [i for i in alone if _is_marked(lines[i])]
    if not marked and not alone:
        further = (i for i in range(after, nearest) if i not in taken and _could_name_one(lines[i], unit))
        marked = [i for i in further if _is_marked(lines[i])]
    return next(reversed(marked or alone), None)


def _is_marked(line: Line) -> bool:
    return bool(NUMBER.match(line.value) or line.value.isupper() or line.spaced or line.bold or line.rank)


def _could_name_one(line: Line, unit: int) -> bool:
    set_off = line.page_start or line.gap > unit or bool(line.rank)
    return (
        set_off and looks_like_heading(line) and not could_be_sentence(line.value) and line.value[-1] != ":"
    )
