"""What one word says of the next: pairs of words that stand together elsewhere, and pairs that are one word.

The costs of `words` take each word by itself. Here is by how much a word is cheaper after another, because
the document, the national forms or the language have the two side by side ("til hver"), and by how much
dearer, because the two are likelier the halves of one word ("under støtter", "vejleder en").
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from pipeline.repair.spacing_names import Names
from pipeline.repair.spacing_tokens import ALONE, TokenCosts, core
from pipeline.repair.standing import expressions, long_words, standing_lines
from pipeline.repair.words import NO_TAIL, PARTICLES, general

SEEN_SHARE = 0.5  # of what follows a word, how much has followed it before
HALVES_COST = 3.0  # chosen with bench/repair_text.txt at hand, as are the next three
ENDING_COST = 5.0
ENDING_DOUBT = 2.0
PARTICLE_DOUBT = 4.0
_ENDINGS = frozenset({"en", "et", "er"})  # words, and far more often the ends of words after a noun
Counts = Mapping[str, Counter[str]]
_NONE: dict[str, float] = {}


def counted(lines: Iterable[str]) -> Counts:
    """How often each word follows each other one in the lines."""
    pairs = Counter(pair for line in lines for pair in pairwise(core(token) for token in line.split()))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (first, second), count in pairs.items():
        if second.isalpha() or second in ALONE:
            found[first][second] = count
    return found


@lru_cache(maxsize=1)
def standing() -> Counts:
    """The pairs of the national forms."""
    return counted((*standing_lines(), *expressions()))


class PairCosts:
    """What a token's cost changes by after another token."""

    def __init__(self, tokens: TokenCosts, own: Counts, names: Names) -> None:
        self.tokens, self._names = tokens, names
        self._counts = (own, standing())
        self._after: dict[str, dict[str, float]] = {}
        self._listed = general()

    def after(self, token: str) -> dict[str, float]:
        """By how much each word that was seen after `token` is cheaper there; its key is its core."""
        found = self._after.get(token)
        if found is None:
            found = self._after[token] = self._gains(core(token)) if token[-1:] not in ".;:" else _NONE
        return found

    def halves(self, left: str, right: str) -> float:
        """What it costs that a token and a word (lower case) stand side by side and are not one word."""
        joined = left.lower() + right
        whole = self._listed.get(joined)
        if right in _ENDINGS and len(left) > 3 and joined.isalpha():
            whole, cost, doubt = self.tokens.of(joined), ENDING_COST, ENDING_DOUBT
        elif whole is None:
            return 0.0
        else:
            cost, doubt = HALVES_COST, PARTICLE_DOUBT if left.lower() in PARTICLES and len(right) > 3 else 0.0
        return cost if whole < self.tokens.of(left) + self.tokens.of(right) + doubt else 0.0

    def in_two(self, left: str, right: str) -> bool:
        """Whether two pieces are the halves of a word of the forms or of one of the document's names."""
        if not (left[-1] + right[0]).isalpha() or core(right) in NO_TAIL:
            return False
        return core(left + right) in long_words() or self._names.is_broken(left, left + right)

    def _gains(self, word: str) -> dict[str, float]:
        seen = Counter[str]()
        for counts in self._counts:
            if word in counts:
                seen.update(counts[word])
        total = seen.total() + 1
        gains = {
            next_: self.tokens.of(next_) + math.log(SEEN_SHARE * n / total)
            for next_, n in seen.items()
            if next_
        }
        return {next_: gain for next_, gain in gains.items() if gain > 0}
