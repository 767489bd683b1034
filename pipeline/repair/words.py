"""Which strings are Danish words, and how likely each is.

`cost` is a negative log likelihood (natural logarithm): about 3.5 for "og", 9 for "bolig", 20 for a compound of two
such words, over 30 for a string of ten letters that is no word. Sources, cheapest first: the document's own words,
a hand-kept list of short words, wordfreq's Danish list (29,000 words), the field's words, a dictionary's inflected
forms, compounds of known parts with the joints -s- and -e-; last, the letters one by one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib import resources

SHORT = 3
RARE = -math.log(2e-7)
JOINT_COST = 0.2
ADJECTIVE_COST = 5.0
PARTICLE_COST = 2.0
GENITIVE_COST = 2.5
UNKNOWN_COST = 9.0
JOINTS = ("", "s", "e")
SHORT_HEADS = frozenset("ud op af på om by bo it bi el ny år to".split())
PARTICLES = frozenset(
    "for med til fra af på om ud op ind over under efter ved mod hos før gennem mellem uden inden".split()
)
FUNCTION_WORDS = frozenset(
    "og er at det der som han hun den til ikke jeg var har men hvis sig min din sin kan skal vil mig dig ham hende dem os "
    "jer fik kom blev bliver være blive eller da når nu så ja nej vor jo må de vi du en et i hvad hvor her deres alle "
    "disse denne dette end også kun blandt via samt vores hans hendes dens dets".split()
)
NO_TAIL = FUNCTION_WORDS | PARTICLES | {"ser", "des", "hed", "ske"}
_ADJECTIVE = re.compile("(?:ede|ende|erne|iske|ige|ale|elle|ive|ene)$")


def _lines(name: str) -> list[str]:
    text = (resources.files("pipeline.repair") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _data(name: str) -> list[str]:
    return [word for line in _lines(name) for word in line.split()]


class Lexicon:
    """Danish words with the words of one document on top.

    `vocabulary` counts the lower-case words of the document's undamaged lines.
    """

    def __init__(self, vocabulary: Mapping[str, int] | None = None) -> None:
        self._own = dict(vocabulary or {})
        self._total = sum(self._own.values()) + 1000
        self._simple: dict[str, float | None] = {}
        self._cost: dict[str, float] = {}
        self._known: dict[str, float | None] = {}

    @cached_property
    def _general(self) -> dict[str, float]:
        return general()

    def is_word(self, word: str) -> bool:
        return self.known(word.lower()) is not None

    def cost(self, word: str) -> float:
        found = self._cost.get(word)
        if found is None:
            lower = word.lower()
            known = self.known(lower)
            found = self._cost[word] = spelled(lower) if known is None else known
        return found

    def known(self, word: str) -> float | None:
        """The cost of `word` (lower case) as a simple word or a compound; None where it is neither."""
        if word not in self._known:
            simple = self.simple(word)
            self._known[word] = self._compound(word) if simple is None else simple
        return self._known[word]

    def simple(self, word: str) -> float | None:
        if word not in self._simple:
            self._simple[word] = self._own_cost(word, self._listed(word))
        return self._simple[word]

    def _own_cost(self, word: str, listed: float | None) -> float | None:
        count = self._own.get(word, 0)
        if not count:
            return listed
        return min(-math.log(count / self._total), listed or math.inf)

    def _listed(self, word: str) -> float | None:
        found = self._general.get(word)
        if found is None and word[-1:] == "s" and len(word) > SHORT + 1 and word[:-1] in self._general:
            return self._general[word[:-1]] + GENITIVE_COST
        return found

    def _compound(self, word: str) -> float | None:
        if not 6 <= len(word) <= 60 or not word.isalpha():
            return None
        costs = (self._split(word[:end], word[end:]) for end in range(2, len(word) - 2))
        return min((cost for cost in costs if cost is not None), default=None)

    def _split(self, head: str, tail: str) -> float | None:
        first = self._head(head)
        if first is None or tail in NO_TAIL:
            return None
        rest = self.known(tail)
        return None if rest is None else first + rest + JOINT_COST

    def _head(self, head: str) -> float | None:
        if head in FUNCTION_WORDS or (len(head) < SHORT and head not in SHORT_HEADS):
            return None
        costs = [
            cost + (1.0 if joint else 0.0)
            for joint in JOINTS
            if head.endswith(joint)
            and len(base := head[: len(head) - len(joint)]) >= (SHORT + 1 if joint else 2)
            and base not in FUNCTION_WORDS
            and (cost := self.simple(base)) is not None
        ]
        cost = min(costs, default=None)
        if cost is None:
            return None
        return cost + (
            ADJECTIVE_COST if _ADJECTIVE.search(head) else PARTICLE_COST if head in PARTICLES else 0.0
        )


@lru_cache(maxsize=1)
def general() -> dict[str, float]:
    """Cost of every listed Danish word, lower case."""
    from wordfreq import get_frequency_dict

    short = set(_data("korte.txt"))
    costs = {word: RARE + 6 / (len(word) - SHORT) for word in _front_coded("ordbog.txt")}
    costs.update(dict.fromkeys((*short, *_data("fagord.txt")), RARE))
    for word, frequency in get_frequency_dict("da", "best").items():
        if (len(word) > SHORT and word.isalpha()) or word in short:
            costs[word] = -math.log(frequency)
    return costs


def _front_coded(name: str) -> Iterator[str]:
    word = ""
    for line in _lines(name):
        word = word[: ord(line[0]) - ord("A")] + line[1:]
        yield word


@lru_cache(maxsize=1)
def _letters() -> dict[tuple[str, str], float]:
    pairs = Counter(pair for word in general() for pair in zip("^" + word, word + "$", strict=True))
    before = Counter[str]()
    for (first, _), count in pairs.items():
        before[first] += count
    return {pair: -math.log(count / before[pair[0]]) for pair, count in pairs.items()}


@lru_cache(maxsize=100_000)
def spelled(word: str) -> float:
    """Cost of `word` (lower case) spelled letter by letter, for strings that are no known word."""
    letters = _letters()
    return UNKNOWN_COST + sum(letters.get(pair, 9.0) for pair in zip("^" + word, word + "$", strict=True))


@lru_cache(maxsize=1)
def danish() -> Lexicon:
    """The lexicon without any document's words."""
    return Lexicon()


def is_word(word: str, vocabulary: Iterable[str] = ()) -> bool:
    """Whether `word` is Danish: listed, inflected, a compound of known parts, or in `vocabulary` (lower case)."""
    return word.lower() in vocabulary or danish().is_word(word)


def cost(word: str) -> float:
    """Negative log likelihood of `word` in general Danish."""
    return danish().cost(word)
