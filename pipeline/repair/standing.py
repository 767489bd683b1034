"""What the national forms say by themselves: their headings and their standing sentences, as lists of words.

Letter-spaced type is the type of headings and of guidance, so what it says has mostly been said by the forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

_WORD = re.compile(r"[^\W\d_]+")
LONG = 8
_PHRASE = 2  # column of pipeline/outline/phrases.tsv


@lru_cache(maxsize=1)
def standing_lines() -> tuple[str, ...]:
    """The headings and the passages of the forms, each on a line of its own."""
    return (*_headings(), *_rows("repair", "data", "standardtekst.txt"))


def expressions() -> list[str]:
    """Everyday expressions of several words."""
    return _rows("repair", "data", "vendinger.txt")


def standing_words() -> list[str]:
    """The words of the forms one after the other, lower case, as often as the forms have them."""
    return [word.lower() for line in standing_lines() for word in _WORD.findall(line) if len(word) > 1]


@lru_cache(maxsize=1)
def long_words() -> frozenset[str]:
    """The words of the forms that are long enough to be taken for one where they stand in two."""
    return frozenset(word for word in standing_words() if len(word) >= LONG)


def _headings() -> Iterator[str]:
    header, *rows = _rows("outline", "phrases.tsv")
    assert header.split("\t")[_PHRASE] == "phrase"
    for row in rows:
        yield row.split("\t")[_PHRASE].rstrip(" …")


def _rows(*path: str) -> list[str]:
    lines = resources.files("pipeline").joinpath(*path).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
