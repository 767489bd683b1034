"""Footnote marks glued to a level: "6,822" is 6,82 with mark 2, where note 2 has no mark elsewhere."""

from __future__ import annotations

import re

from models.source import Footnote, Source
from models.text import Text


def without_mark(number: Text, source: Source, decimals: int = 2) -> Text:
    """The number without the mark of an unmarked note behind its decimals, of which it has so many."""
    for digits in (1, 2):
        shorter, mark = number[:-digits], number.value[-digits:]
        if re.fullmatch(rf"-?\d{{1,3}},\d{{{decimals}}}", shorter.value) and unmarked(mark, source):
            return shorter
    return number


def unmarked(mark: str, source: Source) -> Footnote | None:
    """The note of this number, where no mark of it was found."""
    note = source.footnotes.get(int(mark)) if mark.isdigit() else None
    return note if note and not note.marks else None
