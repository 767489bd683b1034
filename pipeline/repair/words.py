"""Which strings are Danish words, and how likely each is.

`cost` is a negative log likelihood (natural logarithm): about 3.5 for "og", 9 for "bolig", 20 for a
compound of two such words, over 30 for a string of ten letters that is no word. Sources, cheapest first:
the document's own words, a hand-kept list of short words, wordfreq's Danish list (29,000 words), the
field's words, a dictionary's inflected forms, compounds of known parts with the joints -s- and -e-; last,
the letters one by one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib import resources
from itertools import islice

from pipeline.repair.standing import standing_words

SHORT = 3
RARE = -math.log(2e-7)  # a form that only the dictionary has, and the shorter the rarer
FIELD = -math.log(4e-7)
COMPOUND_COST = 1.0  # of what no list holds as a whole; fitted on damaged lines of agreements
FREE_HEAD_COST = 2.5
ADJECTIVE_COST = 6.0
LONGEST = 60
GENITIVE_COST = 2.5
LINK_COST = 7.0  # "trygheds" stands in front of a compound, hardly ever alone
UNKNOWN_COST = 9.0
STANDING_SHARE = 0.3  # of a document's damaged words, how many the forms say
INFLECTIONS = ("e", "en", "er", "erne", "ens", "et", "ets", "ne", "r", "s", "n", "t")
DEFINITE = ("en", "et", "n", "ne", "erne")
LEAST_STEM = 5
PLACE_COST = 5.0
PLACE_ENDINGS = (
    *(
        "by",
        "bro",
        "bæk",
        "borg",
        "bjerg",
        "gård",
        "gade",
        "havn",
        "holm",
        "holt",
        "høj",
        "lev",
        "lund",
        "løse",
    ),
    *("parken", "rup", "rød", "skov", "sted", "strup", "toft", "toften", "vang", "vej", "vig", "vænget", "ø"),
)
ENDINGS = frozenset(["erne", "ende", "ernes", "else", "ingens"])
_LINKED = re.compile("(?:ing|hed|skab|else|tion|sion|dom|tet|ment|arbejd)s$")
_ADJECTIVE = re.compile("(?:ede|ende|erne|iske|ige|ale|elle|ive|ene)$")


def _lines(name: str) -> list[str]:
    text = (resources.files("pipeline.repair") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _data(name: str) -> list[str]:
    return [word for line in _lines(name) for word in line.split()]


PARTICLES = frozenset(_data("partikler.txt"))
FUNCTION_WORDS = frozenset(_data("funktionsord.txt"))
ABBREVIATED = frozenset(_data("forkortelser.txt"))
NO_TAIL = FUNCTION_WORDS | PARTICLES | ABBREVIATED | {"ser", "des", "hed", "ske"}


class Lexicon:
    """Danish words with the words of one document on top.

    `vocabulary` counts the lower-case words of the document's undamaged lines.
    """

    def __init__(self, vocabulary: Mapping[str, int] | None = None) -> None:
        self._own = dict(vocabulary or {})
        self._total = sum(self._own.values()) + 1000
        self._inflected = {
            word + ending: n
            for word, n in self._own.items()
            if len(word) > LEAST_STEM
            for ending in INFLECTIONS
        }
        self._simple: dict[str, float | None] = {}
        self._cost: dict[str, float] = {}
        self._known: dict[str, float | None] = {}
        self._heads: dict[str, float] = {}

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

    def place(self, word: str) -> float:
        """The cost of `word` (lower case) as the name of a place: a known word and what such names end in."""
        ends = [word[: -len(ending)] for ending in PLACE_ENDINGS if word.endswith(ending)]
        costs = [cost for stem in ends if len(stem) >= SHORT and (cost := self.simple(stem))]
        return min(costs, default=math.inf) + PLACE_COST

    def known(self, word: str) -> float | None:
        """The cost of `word` (lower case) as a simple word or a compound; None where it is neither."""
        if word not in self._known:
            simple = self.simple(word)
            if simple is None and "é" in word:
                simple = self.known(word.replace("é", "e"))
            self._known[word] = self._compound(word) if simple is None else simple
        return self._known[word]

    def simple(self, word: str) -> float | None:
        if word not in self._simple:
            self._simple[word] = self._own_cost(word, self._listed(word))
        return self._simple[word]

    def _own_cost(self, word: str, listed: float | None) -> float | None:
        count = self._own.get(word, 0)
        if count:
            return min(-math.log(count / self._total), listed or math.inf)
        if listed is None and word in self._inflected:
            return -math.log(self._inflected[word] / self._total) + GENITIVE_COST
        return listed

    def _listed(self, word: str) -> float | None:
        found = self._general.get(word)
        if found is None and word[-1:] == "s" and len(word) > SHORT + 1 and word[:-1] in self._general:
            linked = _LINKED.search(word) or word in first_parts() or word[:-1] in NO_TAIL
            return self._general[word[:-1]] + (LINK_COST if linked else GENITIVE_COST)
        return found + 6 / (len(word) - SHORT) if found == RARE else found

    def _compound(self, word: str) -> float | None:
        if not 6 <= len(word) <= LONGEST or not word.isalpha():
            return None
        best = math.inf
        for end in range(2, len(word) - 2):
            head = self._head(word[:end])
            if head < best and (tail := word[end:]) not in NO_TAIL:
                best = min(best, head + (self.known(tail) or math.inf))
        return None if best == math.inf else min(best, self._inflected_cost(word))

    def _inflected_cost(self, word: str) -> float:
        """Cost of a compound as the form of one that is listed ("sagsbehandler", "sagsbehandleren")."""
        stems = (word[: -len(ending)] for ending in DEFINITE if word.endswith(ending))
        costs = [cost for stem in stems if len(stem) > LEAST_STEM and (cost := self.simple(stem))]
        return min(costs, default=math.inf) + GENITIVE_COST

    def _head(self, head: str) -> float:
        """Cost of `head`, joint and all, as the first part of a compound; infinite where it is none."""
        found = self._heads.get(head)
        if found is None:
            found = self._heads[head] = min(first_parts().get(head, math.inf), self._free_head(head))
        return found

    def _free_head(self, head: str) -> float:
        if head in FUNCTION_WORDS or len(head) < SHORT:
            return math.inf
        simple = self.simple(head)
        if simple is None and head[-1] == "s" and len(head) > SHORT + 1 and head[:-1] not in FUNCTION_WORDS:
            simple = self.simple(head[:-1])
            simple = simple and simple + GENITIVE_COST
        if simple is None:
            return math.inf
        if _LINKED.search(head):
            return simple - LINK_COST + COMPOUND_COST
        return simple + (ADJECTIVE_COST if head in PARTICLES or _ADJECTIVE.search(head) else FREE_HEAD_COST)


@lru_cache(maxsize=1)
def general() -> dict[str, float]:
    """Cost of every listed Danish word, lower case."""
    from wordfreq import get_frequency_dict

    short = {*_data("korte.txt"), *ABBREVIATED}
    costs = dict.fromkeys(_front_coded("ordbog.txt"), RARE)
    field = _data("fagord.txt")
    costs.update(
        (word + ending, FIELD + 2) for word in field if len(word) > LEAST_STEM for ending in INFLECTIONS
    )
    costs.update(dict.fromkeys((*short, *field), FIELD))
    for word, frequency in get_frequency_dict("da", "best").items():
        if (len(word) > SHORT and word.isalpha() and word not in ENDINGS) or word in short:
            costs[word] = -math.log(frequency)
    spoken = Counter(standing_words())
    for word, count in spoken.items():
        said = -math.log(STANDING_SHARE * count / spoken.total())
        costs[word] = min(costs.get(word, math.inf), said)
        if len(word) > LEAST_STEM:
            for form in (word + ending for ending in INFLECTIONS if word + ending in costs):
                costs[form] = min(costs[form], said + GENITIVE_COST)
    return costs


@lru_cache(maxsize=1)
def first_parts() -> dict[str, float]:
    """Cost of beginning a compound with each of these parts, by how many listed compounds they begin."""
    levels = [line.split() for line in _lines("forled.txt")]
    total = sum(math.exp(int(level)) * len(parts) for level, *parts in levels)
    costs = {part: COMPOUND_COST + math.log(total) - int(level) for level, *parts in levels for part in parts}
    return {
        part: cost for part, cost in costs.items() if part not in PARTICLES and part not in FUNCTION_WORDS
    }


def _front_coded(name: str) -> Iterator[str]:
    word = ""
    for line in _lines(name):
        word = word[: ord(line[0]) - ord("A")] + line[1:]
        yield word


@lru_cache(maxsize=1)
def _letters() -> dict[tuple[str, str], float]:
    pairs = Counter(
        pair for word in islice(general(), 0, None, 16) for pair in zip("^" + word, word + "$", strict=True)
    )
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
    """Whether `word` is Danish: listed, inflected, a compound of known parts, or in `vocabulary`."""
    return word.lower() in vocabulary or danish().is_word(word)


def cost(word: str) -> float:
    """Negative log likelihood of `word` in general Danish."""
    return danish().cost(word)
