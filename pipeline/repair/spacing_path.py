"""The cheapest reading of a line: which pieces make a word, in which surroundings."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from pipeline.repair.spacing_gaps import (
    BROKEN,
    CLEAN,
    SPACED,
    STATES,
    SWITCH,
    Share,
    closable,
    gap_cost,
    intact_cost,
    is_cut,
    word_gap_costs,
)
from pipeline.repair.spacing_pairs import PairCosts

LONGEST_WORD = 44
BETWEEN_WORDS = 8.0  # a slip that leaves two words
IN_TWO = 12.0  # what a slip is cheaper where the two words are one of the forms'
MOSTLY_SINGLE = 0.7  # a document with so many single word gaps has stray splits and no letter-spacing
BEHIND = 5.0  # a place that costs so much more than one further on is in the midst of a word
LOOK_AHEAD = 12
SPACED_LETTER = 0.02
_INTO = tuple(zip(*SWITCH, strict=True))
Word = tuple[int, int, int]
Gap = tuple[float, float] | None


class _Before(NamedTuple):
    """What stands before a word: a token in each surroundings, what it makes cheaper, one space or more."""

    tokens: list[str]
    gains: list[dict[str, float]]
    single: bool


def best_path(pieces: list[str], single: list[bool], costs: PairCosts, share: Share) -> list[Word]:
    """The words of the cheapest path: first piece, piece after the last, surroundings.

    `single` says of each gap whether it is one space, `share` how many word gaps are, in each surroundings.
    """
    return _Search(pieces, single, costs, share).words()


class _Search:
    """Dynamic programming: for each gap the cheapest way there, in each surroundings."""

    def __init__(self, pieces: list[str], single: list[bool], costs: PairCosts, share: Share) -> None:
        count = len(pieces)
        one, more = word_gap_costs(share)
        self.pieces, self.single, self.costs = pieces, single, costs
        self.stray = share[BROKEN] > MOSTLY_SINGLE
        self.intact = [0.0, *accumulate(intact_cost(piece) for piece in pieces)]
        self.gaps = [self._gap(i) for i in range(1, count)]
        self.after = [*(one if is_single else more for is_single in single), (0.0, 0.0, 0.0)]
        self.best = [list(SWITCH[CLEAN]), *([math.inf] * len(STATES) for _ in range(count))]
        self.back = [[(0, 0)] * len(STATES) for _ in range(count + 1)]

    def words(self) -> list[Word]:
        for start in range(len(self.pieces)):
            if min(self.best[start]) < self._ahead(start) + BEHIND:
                self._extend(start)
        end, words = len(self.pieces), []
        state = min(STATES, key=self.best[end].__getitem__)
        while end:
            start, before = self.back[end][state]
            words.append((start, end, state))
            end, state = start, before
        return words[::-1]

    def _ahead(self, start: int) -> float:
        """The cheapest way found so far to a gap after `start`."""
        return min(map(min, self.best[start + 1 : start + LOOK_AHEAD]), default=math.inf)

    def _gap(self, i: int) -> Gap:
        """Cost of a letter gap before piece `i`, clean and broken; None where it must be a word gap."""
        left, right = self.pieces[i - 1], self.pieces[i]
        if self.single[i - 1] and is_cut(left, right):
            return 0.0, 0.0
        before = "" if i < 2 or not self.single[i - 2] else self.pieces[i - 2]
        if not self.single[i - 1] or not closable(before, left, right, self.pieces[i + 1 : i + 2]):
            return None
        clean, broken = gap_cost(left[-1], right[0])
        if self.costs.tokens.is_sound(left) and self.costs.tokens.is_sound(right):
            return clean + BETWEEN_WORDS, broken + BETWEEN_WORDS * self.stray
        return clean, broken

    def _extend(self, start: int) -> None:
        """Try every word that begins with piece `start`."""
        here, intact = self.best[start], self.intact
        (clean, from_c), (broken, from_b), (spaced, from_s) = (
            min((here[old] + cost, old) for old, cost in enumerate(into)) for into in _INTO
        )
        before = self._before(start, (from_c, from_b, from_s))
        broken -= intact[start]
        for end, token, in_clean, in_broken, alone in self._tokens(start):
            then, reached, way = self.after[end - 1], self.best[end], self.back[end]
            c = clean + in_clean + then[0]
            b = broken + in_broken + intact[end] + then[1]
            if c >= reached[0] and b >= reached[1] and not alone:
                continue
            word_c, word_b, word_s = self._word_costs(token, before, alone)
            if end - start == 2 and self.costs.in_two(*self.pieces[start:end]):
                c -= IN_TWO
            if (total := c + word_c) < reached[0]:
                reached[0], way[0] = total, (start, from_c)
            if (total := b + word_b) < reached[1]:
                reached[1], way[1] = total, (start, from_b)
            if alone and (total := spaced + SPACED_LETTER * len(token) + word_s + then[2]) < reached[2]:
                reached[2], way[2] = total, (start, from_s)

    def _tokens(self, start: int) -> Iterator[tuple[int, str, float, float, bool]]:
        """Each token from piece `start` on: its end, itself, its letter gaps' cost clean and broken, and
        whether all its pieces are single characters."""
        token, clean, broken, alone = self.pieces[start], 0.0, 0.0, len(self.pieces[start]) == 1
        yield start + 1, token, clean, broken, alone
        for end in range(start + 2, len(self.pieces) + 1):
            gap, piece = self.gaps[end - 2], self.pieces[end - 1]
            token += piece
            if gap is None or len(token) > LONGEST_WORD:
                return
            clean += gap[0]
            broken += gap[1]
            alone = alone and len(piece) == 1
            yield end, token, clean, broken, alone

    def _word_costs(self, token: str, before: _Before, alone: bool) -> tuple[float, float, float]:
        """The token's cost in each surroundings, after the token that is cheapest before it there."""
        word, key = self.costs.tokens.with_core(token)
        c = b = s = word
        if before.gains:
            c, b, s = (word - gains.get(key, 0.0) for gains in before.gains)
        if before.single and b == word:
            b += self.costs.halves(before.tokens[BROKEN], key)
        if before.single and alone and s == word:
            s += self.costs.halves(before.tokens[SPACED], key)
        return c, b, s

    def _before(self, start: int, states: tuple[int, ...]) -> _Before:
        tokens = ["".join(self.pieces[self.back[start][state][0] : start]) for state in states]
        gains = [self.costs.after(token) for token in tokens]
        return _Before(tokens, gains if any(gains) else [], start > 0 and self.single[start - 1])
