"""What a token costs: words with the marks around and inside them, numbers, marks alone."""

from __future__ import annotations

import re

from pipeline.repair.words import PARTICLES, Lexicon

ABBREVIATIONS = frozenset(
    [
        "bl.a",
        "f.eks",
        "m.v",
        "m.m",
        "m.fl",
        "d.v.s",
        "o.l",
        "o.lign",
        "p.t",
        "i.f.m",
        "f.kr",
        "e.kr",
        "t.h",
        "t.v",
        "p.g.a",
        "i.h.t",
        "m.h.t",
        "h.h.v",
        "o.m.a",
        "s.u",
        "d.d",
        "t.kr",
        "mio.kr",
    ]
)
ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})$")
ALONE = {
    "-": 6.0,
    "–": 5.0,
    "•": 4.0,
    "": 4.0,
    "&": 5.0,
    "+": 5.0,
    "/": 6.0,
    "%": 4.0,
    "=": 6.0,
    "§": 5.0,
    "*": 5.0,
}
ROMAN_COST = 6.0
LABELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # "A B C" names three things
ACRONYM = 4.0
ACRONYM_LETTER = 3.2
INITIAL = 8.0
LONE_UPPER = 7.5
LONE_LOWER = 14.0
LONE_CLOSING = 14.0
MARK = 2.0
INNER = 7.0
LEADING = 6.0
UNUSUAL = 9.0
CAMEL_COST = 30.0  # a small letter before a capital: two names, never one word
HANGING_PARTICLE = 3.0
_HANGING = re.compile(r"-(?:og|eller|samt)$")
_OPTIONAL = re.compile(r"\w\(\w{1,3}\)")
CAMEL = re.compile("[a-zæøåéöäü][A-ZÆØÅÉÖÄÜ]")
_PARTS = re.compile(r"([^\W\d_]+)|(\d+(?:[.,]\d+)*)|(.)", re.DOTALL)
MARKS = ".,:;!?()[]{}„“”\"'’»«•-–%…"
_CLOSING = ".,:;!?)]}”“\"'’»%…"
_OPENING = "([{„“”\"'’«‘•"
_JOINS = {"-": 1.5, "–": 2.0, "/": 3.0, "’": 2.0, "'": 2.0, "&": 3.0, "(": 4.0, ".": INNER, ",": INNER}


def core(token: str) -> str:
    """The token without the marks around it, lower case; a mark that stands alone as it is."""
    return token.lower().strip(MARKS) if token not in ALONE else token


class TokenCosts:
    """Costs of tokens as they stand between two word gaps, kept by string."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[float, str]] = {}
        self._sound: dict[str, bool] = {}

    def of(self, token: str) -> float:
        return self.with_core(token)[0]

    def with_core(self, token: str) -> tuple[float, str]:
        """The token's cost and its core."""
        found = self._known.get(token)
        if found is None:
            cost = self._word(token) if token.isalpha() else self._marked(token)
            found = self._known[token] = cost, core(token)
        return found

    def is_sound(self, piece: str) -> bool:
        """Whether the piece may stand by itself."""
        found = self._sound.get(piece)
        if found is None:
            core = piece.strip(_CLOSING + _OPENING + "-–")
            upper = len(core) > 1 and core.isupper()
            found = self._sound[piece] = upper or (core.isalpha() and self._lexicon.is_word(core))
        return found

    def _word(self, word: str) -> float:
        if len(word) == 1:
            return _lone(word)
        if ROMAN.match(word):
            return ROMAN_COST
        cost = self._lexicon.cost(word) + _case_cost(word)
        if word[0].isupper():
            cost = min(cost, self._lexicon.place(word.lower()) + _case_cost(word))
        acronym = word.isupper() and word not in LABELS
        return min(cost, ACRONYM + ACRONYM_LETTER * len(word)) if acronym else cost

    def _marked(self, token: str) -> float:
        if token in ALONE:
            return ALONE[token]
        core = token.strip(_CLOSING + _OPENING + "-–") if not _OPTIONAL.search(token) else token.rstrip(":.,")
        if not core:
            return LONE_CLOSING + len(token)
        if len(core) == 1 and core.isalpha() and token == core + ".":
            return INITIAL
        if core.lower() in ABBREVIATIONS:
            return 9.0
        if core.isalpha():
            return self.of(core) + self._edges(token, core) if len(core) < len(token) else self._word(core)
        extra = UNUSUAL if _HANGING.search(token) or ("(" in core and not _OPTIONAL.search(token)) else 0.0
        return extra + self._edges(token, core) + sum(self._part(*part) for part in _PARTS.findall(core))

    def _edges(self, token: str, core: str) -> float:
        before, after = token.split(core, 1)
        wrong = sum(mark not in _OPENING for mark in before) + sum(
            mark not in _CLOSING + "-–" for mark in after
        )
        hanging = HANGING_PARTICLE if after == "-" and core.lower() in PARTICLES else 0.0
        return MARK * (len(before) + len(after)) + LEADING * wrong + hanging

    def _part(self, letters: str, digits: str, mark: str) -> float:
        if letters:
            return self._word(letters) if len(letters) > 1 else 6.0
        return 3.0 + 2.3 * (len(digits) - 1) if digits else _JOINS.get(mark, 4.0)


def _lone(letter: str) -> float:
    if letter in "iI":
        return 3.5 if letter == "i" else 7.0
    if letter in "åÅ":
        return 10.0
    return LONE_UPPER if letter.isupper() else LONE_LOWER


def _case_cost(word: str) -> float:
    if word.islower() or word.isupper() or word[1:].islower():
        return 0.0
    return CAMEL_COST if CAMEL.search(word) else 8.0
