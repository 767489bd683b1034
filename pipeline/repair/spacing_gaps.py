"""What a gap says of itself: one space or two, and the letters around it.

Letter-spaced bold type breaks before narrow glyphs: counted on damaged headings, nine of ten t, l, i, j and f inside a
word had a space before them, half of the r, a quarter of the v, and one to three in a hundred of the wide letters;
or the whole word is spaced. The rates here are softer than those counts, for other typefaces.
"""

from __future__ import annotations

import math
from functools import lru_cache

CLEAN, BROKEN, SPACED = 0, 1, 2  # surroundings: as written, broken before narrow letters, every letter spaced
STATES = 3
SWITCH = ((0.0, 5.0, 6.0), (2.5, 0.0, 1.2), (3.0, 0.7, 0.0))
SLIP = 9.0  # a letter gap in clean surroundings
ABBREVIATION_SLIP = 20.0
MARK_SLIP = 5.0  # the same before a closing or after an opening mark
DOUBLE_IN_CLEAN = 2.5
RATES = {
    **dict.fromkeys("tlifjI1", 0.55),
    "r": 0.35,
    **dict.fromkeys("vnk", 0.15),
    **dict.fromkeys(".,:;)!?-", 0.6),
}
RATE = 0.07
_CLOSING = frozenset(".,:;)!?]”»")
_OPENING = frozenset("([„«")
_CLOSING_QUOTES = frozenset(')]”»"')
_FREE = frozenset("•*+=&§%")


def gap_cost(left: str, right: str) -> tuple[float, float]:
    """Cost of a letter gap between two characters in clean and in damaged surroundings."""
    return _GAPS.get((left, right)) or _GAPS.setdefault((left, right), _gap_cost(left, right))


_GAPS: dict[tuple[str, str], tuple[float, float]] = {}


def _gap_cost(left: str, right: str) -> tuple[float, float]:
    if left == "." and right.isalpha():
        return ABBREVIATION_SLIP, -math.log(rate(left, right))
    mark = right in _CLOSING or left in _OPENING or (left.isdigit() and right == "-")
    return MARK_SLIP if mark else SLIP, -math.log(rate(left, right))


def rate(left: str, right: str) -> float:
    """How often damaged type opens a gap between two characters of a word."""
    return 0.6 if left in _OPENING else RATES.get(right, RATE)


@lru_cache(maxsize=100_000)
def intact_cost(piece: str) -> float:
    """Cost in damaged surroundings of a piece that has no gap inside."""
    return -sum(math.log(1 - rate(left, right)) for left, right in zip(piece, piece[1:], strict=False))


def word_gap_cost(single: bool | None) -> tuple[float, float, float]:
    """Cost of the gap after a word in the three surroundings; None is the end of the line."""
    if single is None:
        return 0.0, 0.0, 0.0
    return (0.0, 0.9, 1.8) if single else (DOUBLE_IN_CLEAN, 0.5, 0.2)


def closable(token: str, left: str, right: str, following: list[str]) -> bool:
    """Whether the single space between `token`, whose last piece is `left`, and `right` can be a letter gap at all.

    Numbers, addresses and links are never merged across a gap, unless every character stands alone.
    """
    a, b = left[-1], right[0]
    if a in _FREE or b in _FREE or (b == "." and (a == "." or following == ["."])):
        return False
    if (
        b.isalpha()
        and (a in _CLOSING_QUOTES or a.isdigit() and not b.isupper())
        or b.isdigit()
        and a.isalpha()
    ):
        return False
    if len(left) == 1 and len(right) == 1:
        return True
    if "@" in token or "@" in right or "//" in token or "//" in right or "www." in token:
        return False
    if a.isdigit():
        return not b.isalnum() and b != "(" and (b in _CLOSING or right[1:2].isdigit())
    if b.isdigit():
        return a in _OPENING or (a in "-–/" and len(left) == 1 and token[-2:-1].isdigit())
    return True
