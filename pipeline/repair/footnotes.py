"""Footnotes: bodies set aside, marks taken off the words and amounts that they are glued to.

A number is a mark only where the document has that footnote's body; a body is one only where it is set as one
or has its mark. Bodies come in ascending order; a further series (one that starts at 1 again, or one in
brackets beside one without) gets its numbers raised by 1000, so that every key of `footnotes` is one note.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from models.flow import flow
from models.source import Footnote, Line, Role, Source
from pipeline.repair.hyphens import hyphen_tail, with_tails
from pipeline.repair.marks import GLUED, RAISED, Mark, groups_thousands, marks_of, numbers_of
from pipeline.repair.notes import Body, at_page_edge, candidates, parted, reads_like_source
from pipeline.repair.pages import page_numbers
from pipeline.repair.printed_marks import point_to_notes
from pipeline.repair.usage import Usage

_SKIPPED = 4  # numbers that a series may skip: notes that the reader lost
_ALIKE = 50  # lines that open with the same number; more than that are no notes
SERIES = 1000  # what a further series' numbers are raised by


class _Note(NamedTuple):
    body: Body
    marks: tuple[Mark, ...]


def set_footnotes_aside(source: Source) -> Source:
    """Bodies get the role FOOTNOTE, marks go from `Line.text` to `Line.marks`; both are in `footnotes`."""
    notes = dict(_keyed(_in_series(_found(source))))
    usage = Usage(source.body)
    footnotes = {key: _footnote(source, key, note, usage) for key, note in notes.items()}
    lines = list(source.lines)
    for note in notes.values():
        for i in note.body.lines:
            lines[i] = replace(lines[i], role=Role.FOOTNOTE)
    for i, taken in _by_line(notes).items():
        lines[i] = _without_marks(lines[i], taken)
    pages = {key: source.lines[note.body.lines.start].page or 1 for key, note in notes.items()}
    aside = replace(source, lines=lines, footnotes={**source.footnotes, **footnotes})
    return point_to_notes(aside, pages, SERIES) if source.page_starts else aside


def _found(source: Source) -> list[_Note]:
    """The candidates that are set as footnotes, have a mark, or stand directly under or over one that is.

    A number alone with an empty line under it may be the page's as well: it needs more than a neighbour.
    """
    bodies = candidates(source)
    marks = _Marks(source, {i for body in bodies for i in body.lines})
    notes = [_Note(body, marks.of(body)) for body in bodies]
    sure = {i for note in notes if note.body.sure or note.marks for i in _ends(note.body)}
    beside = sure | {i + step for i in sure for step in (-1, 1)}
    return [
        note
        for note in notes
        if not sure.isdisjoint(_ends(note.body))
        or (not beside.isdisjoint(_ends(note.body)) and not parted(source, note.body))
    ]


def _ends(body: Body) -> tuple[int, int]:
    return body.lines[0], body.lines[-1]


class _Marks:
    """Finds the marks of bodies in the lines that are no bodies (`taken`) themselves."""

    def __init__(self, source: Source, taken: set[int]) -> None:
        self.source = source
        self.pages = page_numbers(source.lines)
        self.taken = taken
        self.seen: Counter[int] = Counter()
        self.found: dict[tuple[int, int, int], list[Mark]] = {}

    @cached_property
    def places(self) -> dict[int, list[int]]:
        return numbers_of(self.source.lines)

    @cached_property
    def groups(self) -> bool:
        return groups_thousands(self.source.lines)

    def of(self, body: Body) -> tuple[Mark, ...]:
        """Every raised mark, and every one in brackets as the body's number is; else the plain ones.

        Those are the best of the note's page, with all others there that are glued to a word or a sentence,
        or one glued on a page beside. Where there are none, any mark in brackets. None where the reader of
        the page has seen the mark raised: no plain number is one as well.
        """
        if body.marked:
            return ()
        self.seen[body.number] += 1
        if self.seen[body.number] > _ALIKE:
            return ()
        home = self.pages[body.lines.start]

        def doubt(mark: Mark) -> tuple[bool, int, int]:
            return mark.rank > GLUED, abs(self.pages[mark.line] - home), mark.rank

        found = self._near(body.number, home, 0 if parted(self.source, body) else 1)
        raised = tuple(mark for mark in found if mark.rank == RAISED and mark.bracketed >= body.bracketed)
        if any(mark.bracketed == body.bracketed for mark in raised):
            return tuple(mark for mark in raised if mark.bracketed == body.bracketed)
        trusted = body.sure or at_page_edge(self.source, body) or reads_like_source(self.source, body)
        plain = [m for m in found if m.rank and (m.rank <= GLUED or (trusted and self.pages[m.line] == home))]
        if not plain:
            return raised
        best = min(plain, key=doubt)
        return (best, *(m for m in plain if m != best and m.rank < GLUED and self.pages[m.line] == home))

    def _near(self, number: int, home: int, away: int) -> list[Mark]:
        """What could be marks of the note on its page and on as many before and behind it."""
        key = (number, home, away)
        if key not in self.found:
            places = self.places.get(number, ())
            lines = (i for i in places if i not in self.taken and abs(self.pages[i] - home) <= away)
            self.found[key] = list(marks_of(number, self.source.lines, lines, self.groups))
        return self.found[key]


def _in_series(notes: list[_Note]) -> Iterable[tuple[int, _Note]]:
    """Each note with the number of its series, those left out that fit in no order."""
    last: dict[bool, tuple[int, int]] = {}
    series = 0
    for note in notes:
        style, number = note.body.bracketed, note.body.number
        current, before = last.get(style, (-1, 0))
        if current < 0 or (number == 1 and before >= 1):
            if number > _SKIPPED and not note.body.sure:
                continue
            current, series = series, series + 1
        elif not before < number <= before + _SKIPPED:
            continue
        last[style] = (current, number)
        yield current, note


def _keyed(notes: Iterable[tuple[int, _Note]]) -> Iterable[tuple[int, _Note]]:
    return ((series * SERIES + note.body.number, note) for series, note in notes)


def _footnote(source: Source, key: int, note: _Note, usage: Usage) -> Footnote:
    first, *rest = (source.lines[i] for i in note.body.lines)
    lines = [replace(first, text=first.text[note.body.text_start :]), *rest]
    marks = [source.lines[mark.line].text[mark.start : mark.end] for mark in note.marks]
    text = flow(with_tails(lines, lambda above, below: hyphen_tail(above.value, below.value, usage)))
    return Footnote(key, text, marks)


def _by_line(notes: dict[int, _Note]) -> dict[int, list[tuple[int, Mark]]]:
    lines = defaultdict(list)
    for key, note in notes.items():
        for mark in note.marks:
            lines[mark.line].append((key, mark))
    return lines


def _without_marks(line: Line, taken: list[tuple[int, Mark]]) -> Line:
    """The line without its marks, and without the space that stood before a mark and a full stop."""
    gone = {position for _, mark in taken for position in range(mark.start, mark.end)}
    for _, mark in taken:
        if line.value[mark.start - 1] == " " and re.match(r" ?[.,;:)]", line.value[mark.end :]):
            gone |= {mark.start - 1} | ({mark.end} if line.value[mark.end] == " " else set())
    numbers = tuple(key for key, mark in sorted(taken, key=lambda pair: pair[1].start))
    return replace(line, text=line.text.without(gone).squeeze(), marks=(*line.marks, *numbers))
