"""Signs of damage: lone letters, half-words, marks with a space before them.

Whether a token is in order is asked once a string, so a clean line costs a split and a set comparison.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from pipeline.repair.spacing_tokens import ABBREVIATIONS, ALONE, CAMEL, MARKS
from pipeline.repair.standing import long_words
from pipeline.repair.words import SHORT, danish

_INITIAL = re.compile(r"[^\W\d_]\.")
_WORD = re.compile(r"[^\W\d_]+")
_LOOSE = re.compile(r"[.,:;!?)\]]+|[(\[„]|[.,:;)][^\W\d_]+|-\d+")
_NUMERAL = "I I"  # a roman numeral that fell apart: each of its letters is a word
_AGES = "- årig"  # "18-29- årige"
_ALL_GOOD, _UNKNOWN, _BROKEN, _LOOSE_MARK = 0, 1, 2, 3


class Signs:
    """What a document's lines show; tokens are judged once."""

    def __init__(self) -> None:
        self._good: set[str] = set()
        self._bad: dict[str, int] = {}
        self._halves: set[str] = set()

    def shown_by(self, line: str) -> bool:
        """Whether `line` may hold a word that is broken by a space."""
        tokens = line.split()
        if _NUMERAL in line or _AGES in line:
            return True
        if self._good.issuperset(tokens):
            return not self._halves.isdisjoint(tokens) and _holds_halves(tokens)
        grades = [self._grade(token) for token in tokens]
        if _LOOSE_MARK in grades or grades.count(_BROKEN) > 1:
            return len(tokens) > 1
        return (any(grades) and _joins_up(tokens, grades)) or _holds_halves(tokens)

    def _grade(self, token: str) -> int:
        if token in self._good:
            return _ALL_GOOD
        grade = self._bad.get(token)
        if grade is None:
            grade = _grade(token)
            if grade == _ALL_GOOD:
                self._good.add(token)
                if token.strip(MARKS).lower() in _second_halves():
                    self._halves.add(token)
            else:
                self._bad[token] = grade
        return grade


def vocabulary(tokens: Mapping[str, int]) -> Mapping[str, int]:
    """The words of four letters and more among undamaged tokens, lower case, with their counts."""
    words: Counter[str] = Counter()
    for token, count in tokens.items():
        core = token.strip(MARKS)
        if len(core) > SHORT and core.isalpha():
            words[core.lower()] += count
    return words


def _grade(token: str) -> int:
    if token in ALONE:
        return _ALL_GOOD
    if _LOOSE.fullmatch(token):
        return _LOOSE_MARK
    core = token.strip(MARKS)
    if core.lower() in ABBREVIATIONS or _INITIAL.fullmatch(token):
        return _ALL_GOOD
    return max((_grade_word(word) for word in _WORD.findall(core)), default=_ALL_GOOD)


def _grade_word(word: str) -> int:
    if danish().is_word(word):
        return _ALL_GOOD
    if len(word) == 1 or (len(word) <= SHORT and word.islower()):
        return _BROKEN
    return _UNKNOWN


def _joins_up(tokens: list[str], grades: list[int]) -> bool:
    """Whether a token that is not in order makes a word together with a neighbour, or may with several."""
    return any(
        (_BROKEN in grades[i - 1 : i + 1] and all(grades[i - 1 : i + 1]) and tokens[i - 1].islower())
        or _is_joined(tokens[i - 1] + tokens[i])
        or _is_joined("".join(tokens[max(0, i - 2) : i + 1]))
        for i in range(1, len(tokens))
        if grades[i - 1] or grades[i]
    )


def _holds_halves(tokens: list[str]) -> bool:
    """Whether two neighbours make a word of the forms ("Mål gruppe")."""
    return any((left + right.strip(MARKS)).lower() in long_words() for left, right in pairwise(tokens))


@lru_cache(maxsize=1)
def _second_halves() -> frozenset[str]:
    return frozenset(word[end:] for word in long_words() for end in range(2, len(word) - 1))


def _is_joined(token: str) -> bool:
    core = token.strip(MARKS)
    return len(core) > 1 and not CAMEL.search(core) and danish().is_word(core)
