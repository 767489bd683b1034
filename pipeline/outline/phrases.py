"""The headings of the forms as data, and how a line is recognised as one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

ENOUGH_ALIKE = 0.9  # share of letters that must agree where a form's wording varies
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
    is_open: bool  # any words may follow
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
        Phrase(kind, text, letters_of(text), text.endswith("…"), "field" in rest)
        for kind, _, text, *rest in rows
    )
    return tuple(sorted(found, key=lambda phrase: -len(phrase.letters)))


@cache
def _exact() -> dict[str, Phrase]:
    return {phrase.letters: phrase for phrase in reversed(phrases()) if not phrase.is_open}


@lru_cache(maxsize=50_000)
def letters_of(text: str) -> str:
    """The text without guidance in parentheses, leading number, and all that is no letter."""
    bare = re.sub(r"\((?!r\)|er\)|ne\))[^()]*(\)|$)", " ", text)
    bare = re.sub(r"^\s*(\d{1,2}(\.\d{1,2})*|[IVX]{1,4}|[a-h])[.)]\s+", "", bare)
    return "".join(c for c in bare.casefold() if c.isalpha() or c.isdigit())


@lru_cache(maxsize=50_000)
def match(text: str) -> Phrase | None:
    """The phrase that `text`, a whole heading, is; None when it is none."""
    letters = letters_of(text)
    if not letters:
        return None
    if exact := _exact().get(letters):
        return exact
    for phrase in phrases():
        if phrase.is_open and _opens(phrase, text):
            return phrase
        if _alike(letters, phrase.letters):
            return phrase
    return None


@lru_cache(maxsize=50_000)
def begins(text: str) -> bool:
    """Whether a longer phrase begins with `text`, so that the next line may go on with it."""
    letters = letters_of(text)
    return len(letters) >= 8 and any(
        p.letters.startswith(letters) and p.letters != letters for p in phrases()
    )


def _opens(phrase: Phrase, text: str) -> bool:
    """Whether `text` is a short heading that begins with the words of an open phrase, and no sentence."""
    words = re.sub(r"^\s*\d{1,2}[.)]\s+", "", text).casefold().split()
    start = phrase.text.rstrip(" …").casefold().split()
    return words[: len(start)] == start and len(words) <= 12 and not SENTENCE.search(text)


def _alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < LONG_ENOUGH or abs(len(a) - len(b)) > 0.15 * len(b):
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.quick_ratio() >= ENOUGH_ALIKE and matcher.ratio() >= ENOUGH_ALIKE
