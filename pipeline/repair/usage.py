"""What a document itself knows about its words, with the lexicon behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from models.source import Line
from pipeline.repair.words import is_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"\w-$")
_HYPHENATES = 0.05  # share of lines that end in a hyphen, from which on the layout divides words


class Usage:
    """The words of some lines as they stand within a line: what ends or opens a line may be half a word.

    Nothing is looked at before it is asked for.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def exact(self) -> set[str]:
        return {word for line in self._lines for word in _inner(line.value)}

    @cached_property
    def words(self) -> set[str]:
        """In lower case."""
        return {word.lower() for word in self.exact}

    @cached_property
    def hyphenates(self) -> bool:
        values = [line.value for line in self._lines]
        ends = sum(1 for a, b in pairwise(values) if _BROKEN.search(a) and b[:1].islower())
        return ends > max(2, _HYPHENATES * len(values))

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
