"""What a document itself knows about its words, with the lexicon behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from models.source import Line
from pipeline.repair.words import is_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENATES = 0.05  # share of lines that end in a hyphen, from which on the layout divides words


class Usage:
    """The words of some lines as they stand within a line: what ends or opens a line may be half a word."""

    def __init__(self, lines: Iterable[Line]) -> None:
        values = [line.value for line in lines]
        inner = [word for value in values for word in _inner(value)]
        self.exact = Counter(inner)
        self.words = Counter(word.lower() for word in inner)
        ends = sum(1 for a, b in pairwise(values) if re.search(r"\w-$", a) and b[:1].islower())
        self.hyphenates = ends > max(2, _HYPHENATES * len(values))

    def known(self, word: str) -> bool:
        """Whether the document writes the word within a line, or the lexicon has it."""
        return word.lower() in self.words or _in_lexicon(word.lower())


def _inner(value: str) -> list[str]:
    words = _WORD.findall(value)
    first = 1 if _WORD.match(value) else 0
    last = len(words) - 1 if value.endswith("-") or value[-1:].isalnum() else len(words)
    return words[first:last]


@lru_cache(maxsize=50_000)
def _in_lexicon(word: str) -> bool:
    return is_word(word)
