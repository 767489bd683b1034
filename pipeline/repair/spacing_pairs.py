"""What one word says of the next: pairs of words that stand together elsewhere, and pairs that are one word.

The costs of `words` take each word by itself. Here is by how much a word is cheaper after another, because the
document or the national forms have the two side by side ("til hver", "fremsendes til"), and by how much dearer,
because the two are likelier the halves of one word ("under støtter", "vejleder en").
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from pipeline.repair.spacing_tokens import ALONE, TokenCosts
from pipeline.repair.standing import standing_lines
from pipeline.repair.words import FUNCTION_WORDS, PARTICLES, general

MARKS = ".,:;!?()[]{}„“”\"'’»«•-–%…"
SEEN_SHARE = 0.5  # of what follows a word, how much follows it elsewhere too
HALVES_COST = 2.5  # of ten pairs that would make a listed word, one is a pair; counted on clean text
_SMALL = FUNCTION_WORDS | PARTICLES | {"i", "å"}
Counts = Mapping[str, Counter[str]]
NONE: dict[str, float] = {}


def core(token: str) -> str:
    """The token without the marks around it, lower case; a mark that stands alone as it is."""
    return token.lower().strip(MARKS) if token not in ALONE else token


def counted(lines: Iterable[str]) -> Counts:
    """How often each word follows each other one in the lines."""
    pairs = Counter(pair for line in lines for pair in pairwise(core(token) for token in line.split()))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (first, second), count in pairs.items():
        found[first][second] = count
    return found


@lru_cache(maxsize=1)
def standing() -> Counts:
    """The pairs of the national forms."""
    return counted(standing_lines())


class PairCosts:
    """What a token's cost changes by after another token."""

    def __init__(self, costs: TokenCosts, own: Counts) -> None:
        self._costs = costs
        self._counts = (own, standing())
        self._after: dict[str, dict[str, float]] = {}
        self._listed = general()

    def after(self, token: str) -> dict[str, float]:
        """By how much each word that was seen after `token` is cheaper there; its key is its core."""
        found = self._after.get(token)
        if found is None:
            found = self._after[token] = self._gains(core(token)) if token[-1:] not in ".;:" else NONE
        return found

    def halves(self, left: str, right: str) -> float:
        """What it costs that the two stand side by side and are not one word."""
        joined = left + core(right)
        if joined.lower() not in self._listed or not joined.isalpha():
            return 0.0
        return 0.0 if left.lower() in _SMALL and core(right) in _SMALL else HALVES_COST

    def _gains(self, word: str) -> dict[str, float]:
        seen = Counter[str]()
        for counts in self._counts:
            if word in counts:
                seen.update(counts[word])
        total = seen.total() + 1
        gains = {
            next_: self._costs.of(next_) + math.log(SEEN_SHARE * n / total) for next_, n in seen.items() if next_
        }
        return {next_: gain for next_, gain in gains.items() if gain > 0}
