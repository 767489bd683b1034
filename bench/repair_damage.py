"""Clean lines damaged as letter-spaced type comes out of a PDF, at known places.

The ways: every letter spaced; broken before narrow glyphs or spaced as a whole word (how typefaces do it);
broken anywhere at an even rate; the first two with a fifth of the word gaps single; broken on either side of
narrow glyphs with half of the word gaps single; single stray splits in clean text.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

NARROW = {**dict.fromkeys("tlifj", 0.85), "r": 0.5, "v": 0.25, "n": 0.1, **dict.fromkeys(".,:;)", 0.95)}
Word = Callable[[str, random.Random], str]


def spaced(word: str, _: random.Random) -> str:
    return " ".join(word)


def narrow(word: str, dice: random.Random) -> str:
    if len(word) > 2 and dice.random() < 0.25:
        return spaced(word, dice)
    return _broken(word, dice, lambda letter: NARROW.get(letter.lower(), 0.03))


def even(word: str, dice: random.Random) -> str:
    return _broken(word, dice, lambda _: 0.3)


def either_side(word: str, dice: random.Random) -> str:
    """Whole, spaced as a whole, or broken before and after narrow glyphs."""
    mood = dice.random()
    if len(word) < 3 or mood < 0.08:
        return word
    if mood < 0.2:
        return spaced(word, dice)
    rates = [0.65 if set(pair) & set("iljtfr") else 0.08 for pair in pairwise(word)]
    return word[0] + "".join(
        " " + c if dice.random() < rate else c for c, rate in zip(word[1:], rates, strict=True)
    )


def stray(word: str, dice: random.Random) -> str:
    """One word of twelve split once, before a narrow glyph where there is one."""
    if len(word) < 3 or not word.isalpha() or dice.random() > 1 / 12:
        return word
    places = [i for i in range(1, len(word)) if word[i] in "tlifrn"] or list(range(1, len(word)))
    cut = dice.choice(places)
    return word[:cut] + " " + word[cut:]


def _broken(word: str, dice: random.Random, rate: Callable[[str], float]) -> str:
    return word[0] + "".join(" " + c if dice.random() < rate(c) else c for c in word[1:])


def damaged(line: str, word: Word, lost: float, dice: random.Random) -> str:
    """`line` with every word damaged; word gaps are double but for the share `lost`."""
    words = [word(part, dice) for part in line.split()]
    if word is stray:
        return " ".join(words)
    return words[0] + "".join((" " if dice.random() < lost else "  ") + part for part in words[1:])


WAYS: dict[
    str, tuple[Word, float, float]
] = {  # way: damage, share of word gaps lost, words right that are wanted
    "every letter spaced": (spaced, 0.0, 0.97),
    "before narrow letters": (narrow, 0.0, 0.97),
    "anywhere, three in ten": (even, 0.0, 0.97),
    "spaced, a fifth lost": (spaced, 0.2, 0.90),
    "narrow, a fifth lost": (narrow, 0.2, 0.90),
    "both sides, half lost": (either_side, 0.5, 0.90),
    "single stray splits": (stray, 0.0, 0.97),
}
