"""The notes under a table: starred ones, and the source's footnotes whose marks stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.budget.labels import read_label
from extractors.budget.table import Table
from extractors.budget.units import says_unit
from models.flow import flow
from models.source import Line, Source
from models.text import Text

_NOTE = re.compile(r"(?P<mark>\*+|\[\d{1,2}\])\s*(?=\S)")
_SENTENCE_END = re.compile(r"[.!?:][”\"’)]?$")


def read_notes(lines: Sequence[Line], start: int, notes: dict[str, str]) -> int:
    """Puts the notes that stand from line `start` on into `notes` by mark; returns the line after them."""
    i = start
    while i < len(lines) and (match := _NOTE.match(lines[i].value)) and not says_unit(lines[i].value):
        end = i + 1
        while end < len(lines) and _goes_on(lines[end - 1], lines[end]):
            end += 1
        notes[match["mark"]] = flow(lines[i:end]).value[match.end() :].strip()
        i = end
    return i


def attach(table: Table, source: Source) -> None:
    """Gives each note to the row whose label has its mark, or to the amount that has it."""
    for item in table.items:
        marks = read_label(item.label.value).marks
        item.notes += [table.notes[mark] for mark in marks if mark in table.notes]
        item.notes += _footnotes(source, item.label)
        for entry in item.entries:
            mark = entry.amount.marks.value.strip() if entry.amount else ""
            entry.notes += [table.notes[mark]] if mark in table.notes else []
            entry.notes += [entry.amount.note.value] if entry.amount and entry.amount.note else []
            entry.notes += _footnotes(source, entry.text)


def with_mark(source: Source, text: Text, line: Line) -> Text:
    """A cell with the footnote mark that was taken off it."""
    if not line.marks:
        return text
    end = text.end
    while end < len(source.text) and not source.text[end].isspace():
        end += 1
    return text + Text.at(source.text[text.end : end], text.end)


def _goes_on(line: Line, following: Line) -> bool:
    if _NOTE.match(following.value):
        return False
    return not (_SENTENCE_END.search(line.value) and following.value[:1].isupper()) and following.gap <= max(
        1, line.gap
    )


def _footnotes(source: Source, text: Text) -> list[str]:
    """The footnotes whose mark stands in the words or directly behind them."""
    if not text:
        return []
    return [
        note.text.value
        for note in source.footnotes.values()
        if any(text.start <= mark.start <= text.end for mark in note.marks if mark)
    ]
