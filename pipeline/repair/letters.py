"""Letter-spaced lines closed, and what that tells about them."""

from __future__ import annotations

from dataclasses import replace

from models.source import Source
from pipeline.repair.spacing import close, closed_words, is_spaced

LONGEST = 2000  # characters; what is longer is a paragraph, and paragraphs are not letter-spaced


def close_letters(source: Source) -> Source:
    """Spaces that stand between the letters of a word taken out; lines with boxes are right already."""
    chosen = [i for i, line in enumerate(source.lines) if line.box is None and len(line.text) <= LONGEST]
    lines = list(source.lines)
    words = source.repaired_word_count
    for i, gaps in zip(chosen, close([lines[i].value for i in chosen]), strict=True):
        if gaps:
            line = lines[i]
            words += closed_words(line.value, gaps)
            lines[i] = replace(line, text=line.text.without(set(gaps)), spaced=is_spaced(line.value, gaps))
    return replace(source, lines=lines, repaired_word_count=words)
