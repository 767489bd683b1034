"""The headings of the forms as data, and how a line is recognised as one of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|(?:[IVX]{1,4}|[a-h])[.)])\s+")
ENOUGH_ALIKE = 0.9  # share of letters that must agree where a form's wording varies
LONGER = 0.15  # share of a phrase's length by which a wording of it may be longer or shorter
LONG_ENOUGH = 14  # letters; shorter phrases must agree to the letter
SENTENCE = re.compile(
    r"\b(?:er|har|skal|vil|kan|bliver|blev|var|står|viser|foregår|sker|består|omfatter|understøttes|fortsættes|følgende|bidrager|arbejder"
    r"|faciliteres|gribes|henvises)\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One heading of a form. `letters` is what it is matched on."""

    kind: str
    text: str
    letters: str
    opening: list[str]  # the words that open a short heading with any words after them, else none
    is_field: bool  # its value may stand on the same line


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that was recognised, and whether all of it has been seen."""

    phrase: Phrase
    complete: bool


@cache
def phrases() -> tuple[Phrase, ...]:
    """The table of phrases, longest first."""
    table = files(__package__).joinpath("phrases.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith(("#", "kind\t"))]
    found = (
        Phrase(kind, text, letters_of(text), _opening(text), "field" in rest) for kind, _, text, *rest in rows
    )
    return tuple(sorted(found, key=lambda phrase: -len(phrase.letters)))


def _opening(text: str) -> list[str]:
    return text.rstrip(" …").casefold().split() if text.endswith("…") else []


@cache
def _exact() -> dict[str, Phrase]:
    return {phrase.letters: phrase for phrase in reversed(phrases()) if not phrase.opening}


@lru_cache(maxsize=50_000)
def letters_of(text: str) -> str:
    """The text without guidance in parentheses, leading number, and all that is no letter."""
    bare = re.sub(r"\((?!\s?(?:r|er|ne)\s?\))[^()]*(\)|$)", " ", text)
    bare = NUMBER.sub("", bare)
    return "".join(filter(str.isalnum, bare.casefold()))


@lru_cache(maxsize=50_000)
def match(text: str) -> Phrase | None:
    """The phrase that `text`, a whole heading, is; None when it is none."""
    letters = letters_of(text)
    if not letters:
        return None
    if exact := _exact().get(letters):
        return exact
    words = NUMBER.sub("", text).casefold().rstrip("?").split()
    opened = _openings().get(words[0], []) if words and len(words) <= 12 and not SENTENCE.search(text) else []
    for i in sorted({*opened, *_near(letters)}):
        phrase = phrases()[i]
        if i in opened and words[: len(phrase.opening)] == phrase.opening:
            return phrase
        if _alike(letters, phrase.letters):
            return phrase
    return None


@cache
def _openings() -> dict[str, list[int]]:
    """The phrases that any words may follow, by their first word."""
    found: dict[str, list[int]] = {}
    for i, phrase in enumerate(phrases()):
        if phrase.opening:
            found.setdefault(phrase.opening[0], []).append(i)
    return found


@lru_cache(maxsize=50_000)
def begins(text: str) -> bool:
    """Whether a longer phrase begins with `text`, so that the next line may go on with it."""
    letters = letters_of(text)
    return len(letters) >= 8 and _beginnings()[letters] > 0


@cache
def _beginnings() -> Counter[str]:
    """How many longer phrases begin with the same letters."""
    return Counter(phrase.letters[:end] for phrase in phrases() for end in range(len(phrase.letters)))


def _alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < LONG_ENOUGH or abs(len(a) - len(b)) > LONGER * len(b):
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= ENOUGH_ALIKE


def _near(letters: str) -> list[int]:
    """The phrases that have enough of the same letters in any order: none of the others can be alike."""
    size = len(letters)
    if size < LONG_ENOUGH:
        return []
    counts, lengths = _letter_counts()
    first = np.searchsorted(-lengths, -size / (1 - LONGER), "left")
    last = np.searchsorted(-lengths, -size / (1 + LONGER), "right")
    shared = np.minimum(counts[first:last], _counted(letters)).sum(axis=1)
    enough = 2 * shared >= ENOUGH_ALIKE * (lengths[first:last] + size)
    return [int(first + i) for i in np.flatnonzero(enough)]


@cache
def _letter_counts() -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How often each phrase has each letter, a row a phrase; and the phrases' lengths."""
    counts = np.array([_counted(phrase.letters) for phrase in phrases()])
    return counts, counts.sum(axis=1)


def _counted(letters: str) -> NDArray[np.int64]:
    """How often each letter stands there; letters that fall together only let more phrases pass."""
    codes = np.frombuffer(letters.encode("utf-32-le"), np.uint32)
    return np.bincount(codes % 64, minlength=64)
