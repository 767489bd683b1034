"""What a gap says of itself: one space or two, and the letters around it.

Letter-spaced bold type breaks before narrow glyphs: counted on damaged headings, nine of ten t, l, i, j and
f inside a word had a space before them, half of the r, a quarter of the v, and one to three in a hundred of
the wide letters; or the whole word is spaced. The rates here are softer than those counts, for other
typefaces.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import pairwise

CLEAN, BROKEN, SPACED = 0, 1, 2  # surroundings: as written, broken before narrow letters, every letter spaced
STATES = (CLEAN, BROKEN, SPACED)
Share = tuple[float, ...]
PRIOR_SINGLE: Share = (0.95, 0.4, 0.06)  # of the word gaps, how many are single
SWITCH = ((0.0, 6.0, 7.0), (4.0, 0.0, 1.2), (4.0, 0.7, 0.0))
SLIP = 9.0  # a letter gap in clean surroundings
DOUBLE_IN_CLEAN = 2.5
ABBREVIATION_SLIP = 20.0
MARK_SLIP = 5.0  # the same before a closing or after an opening mark
RATES = {
    **dict.fromkeys("tlifjI1", 0.55),
    "r": 0.35,
    **dict.fromkeys("vnk", 0.15),
    **dict.fromkeys(".,:;)!?", 0.6),
    "-": 0.25,
}
RATE = 0.07
_CLOSING = frozenset(".,:;)!?]”»")
_OPENING = frozenset("([„«")
_ADDRESS = re.compile(r"@|//|www\.")
_CUT = re.compile(r".*\.\d{3}\.(?:\d \d\d|\d\d \d)[.,;:)]*|\S*\d- årig\w*\W*")
_CLOSING_QUOTES = frozenset(')]”»"')
_FREE = frozenset("•*+=&§%|")


def gap_cost(left: str, right: str) -> tuple[float, float]:
    """Cost of a letter gap between two characters in clean and in damaged surroundings."""
    return _GAPS.get((left, right)) or _GAPS.setdefault((left, right), _gap_cost(left, right))


_GAPS: dict[tuple[str, str], tuple[float, float]] = {}


def _gap_cost(left: str, right: str) -> tuple[float, float]:
    if left == "." and right.isalpha():
        return ABBREVIATION_SLIP, -math.log(rate(left, right))
    mark = left + right == "II" or right in _CLOSING or left in _OPENING or (left.isdigit() and right == "-")
    return MARK_SLIP if mark else SLIP, -math.log(rate(left, right))


def rate(left: str, right: str) -> float:
    """How often damaged type opens a gap between two characters of a word."""
    if left in _OPENING or (left.isdigit() and right == "-"):
        return 0.6
    return RATES.get(right, RATE)


@lru_cache(maxsize=100_000)
def intact_cost(piece: str) -> float:
    """Cost in damaged surroundings of a piece that has no gap inside."""
    return -sum(math.log(1 - rate(left, right)) for left, right in pairwise(piece))


def word_gap_costs(share: Share) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Cost of a single and of a double word gap in the three surroundings."""
    _, broken, spaced = (min(0.98, max(0.005, single)) for single in share)
    one = (0.0, -math.log(broken), -math.log(spaced))
    return one, (DOUBLE_IN_CLEAN, -math.log(1 - broken), -math.log(1 - spaced))


def is_cut(left: str, right: str) -> bool:
    """Whether the pieces can only be the halves of one token: "8.450.00" and "0", "18-29-" and "årige"."""
    return bool(_CUT.fullmatch(f"{left} {right}"))


def closable(before: str, left: str, right: str, following: list[str]) -> bool:
    """Whether the single space between the pieces `left` and `right` can be a letter gap at all.

    `before` is the piece before `left` where one space parts them, else empty. Numbers, addresses and links
    are never merged across a gap, unless every character stands alone.
    """
    a, b = left[-1], right[0]
    if a in _FREE or b in _FREE or (b == "." and (a == "." or following == ["."])):
        return False
    if b.isalpha() and ((a in _CLOSING_QUOTES and before + left != a) or (a.isdigit() and not b.isupper())):
        return False
    if b.isdigit() and a.isalpha():
        return False
    if len(left) == 1 and len(right) == 1:
        return True
    if _ADDRESS.search(left) or _ADDRESS.search(right):
        return False
    if a.isdigit():
        return not b.isalnum() and b != "(" and (b in _CLOSING or right[1:2].isdigit())
    if b.isdigit():
        return a in _OPENING or (left in ("-", "–", "/") and before[-1:].isdigit())
    return True
