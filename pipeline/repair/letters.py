"""Letter-spaced lines closed, and what that tells about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from models.source import Line, Source
from pipeline.repair.spacing import close

LONGEST = 2000  # characters; what is longer is a paragraph, and paragraphs are not letter-spaced


def close_letters(source: Source) -> Source:
    """Spaces that stand between the letters of a word taken out; lines with boxes are right already."""
    chosen = [i for i, line in enumerate(source.lines) if line.box is None and len(line.text) <= LONGEST]
    lines = list(source.lines)
    words = source.repaired_word_count
    for i, gaps in zip(chosen, close([lines[i].value for i in chosen]), strict=True):
        if gaps:
            lines[i], closed = _close(lines[i], gaps)
            words += closed
    return replace(source, lines=lines, repaired_word_count=words)


def _close(line: Line, gaps: Iterable[int]) -> tuple[Line, int]:
    """The closed line, and how many of its words were closed.

    A line is `spaced` when half its letters stand in closed words: short words ("og") have no gap to
    close, and one closed word in running text is a slip of the converter and no bold type.
    """
    gone = set(gaps)
    closed, letters, words, seen = 0, 0, 0, 0
    for word in line.text.without(gone).words():
        letters += len(word)
        taken = sum(1 for gap in gone if word.start <= line.text.origin[gap] < word.end)
        if taken:
            closed += len(word)
            words += 1
        seen += taken
    return replace(line, text=line.text.without(gone), spaced=closed * 2 >= letters > 0), words
