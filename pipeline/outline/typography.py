"""What a line's looks say: its type face, the space around it, a bullet before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from models.source import Line
from pipeline.outline.phrases import SENTENCE

LONGEST = 90  # characters; the longest sub-heading of one line
BULLET = re.compile(r"^(?:[•●▪◦○■□➢✓\-–*·o\uf000-\uf0ff]\s|[\uf000-\uf0ff])")
UNFINISHED = re.compile(r"\b(?:og|eller|samt|mens|men|at|som|når|hvis|fordi|en|et|den|de)$")
SALUTATION = re.compile(r"(?:kære|hej) [^\s]+(?: [^\s]+){0,4}$", re.IGNORECASE)
RUN_IN = re.compile(r"\S: \S")


def usual_gap(lines: Sequence[Line]) -> int | None:
    """Empty lines between the lines of one paragraph; None where the source has no fixed number.

    Read off lines that begin in lower case, which go on with the sentence of the line above.
    """
    gaps = Counter(line.gap for line in lines if line.value[:1].islower() and not line.cell)
    if not gaps:
        return 0
    gap, count = gaps.most_common(1)[0]
    return gap if count >= 0.85 * gaps.total() else None


def same_face(line: Line, following: Line) -> bool:
    """Whether both lines stand out in the same way, and nothing stands between them."""
    bold = line.bold and following.bold and line.size == following.size
    return following.gap == 0 and ((line.spaced and following.spaced) or bold)


def looks_like_heading(line: Line) -> bool:
    """Whether a line's words alone could be a heading: short, with a capital, no sentence, no bullet."""
    value = line.value
    if BULLET.match(value) or len(value) > LONGEST or value.endswith((",", ";", ".")):
        return False
    first = value.lstrip("0123456789.) (")[:1]
    return first.isupper() or bool(re.match(r"\d+\s?[-–+]", value))


def could_be_sentence(value: str) -> bool:
    """Whether the words are a sentence's or a lead-in's rather than a heading's."""
    return bool(SENTENCE.search(value) or UNFINISHED.search(value) or SALUTATION.match(value)) or (
        value.endswith(":") and len(value) > 60
    )
