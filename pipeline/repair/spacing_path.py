"""The cheapest reading of a line: which pieces make a word, in which surroundings."""

from __future__ import annotations

import math
import re
from itertools import accumulate

from pipeline.repair.spacing_gaps import (
    BROKEN,
    CLEAN,
    STATES,
    SWITCH,
    Share,
    closable,
    gap_cost,
    intact_cost,
    word_gap_costs,
)
from pipeline.repair.spacing_pairs import PairCosts, core
from pipeline.repair.standing import long_words

LONGEST_WORD = 44
BETWEEN_WORDS = 8.0  # a slip that leaves two words
MOSTLY_SINGLE = 0.7  # a document with so many single word gaps has stray splits and no letter-spacing
SPACED_LETTER = 0.02
_AGES = re.compile(r"\S*\d-")
Word = tuple[int, int, int]
Gap = tuple[float, float] | None


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
            self._extend(start)
        end, words = len(self.pieces), []
        state = min(STATES, key=self.best[end].__getitem__)
        while end:
            start, before = self.back[end][state]
            words.append((start, end, state))
            end, state = start, before
        return words[::-1]

    def _gap(self, i: int) -> Gap:
        """Cost of a letter gap before piece `i`, clean and broken; None where it must be a word gap."""
        left, right = self.pieces[i - 1], self.pieces[i]
        before = "" if i < 2 or not self.single[i - 2] else self.pieces[i - 2]
        if not self.single[i - 1] or not closable(before, left, right, self.pieces[i + 1 : i + 2]):
            return None
        if right.startswith("årig") and _AGES.fullmatch(left):
            return 0.0, 0.0
        clean, broken = gap_cost(left[-1], right[0])
        if self.costs.tokens.is_sound(left) and self.costs.tokens.is_sound(right):
            return clean + BETWEEN_WORDS, broken + BETWEEN_WORDS * self.stray
        return clean, broken

    def _extend(self, start: int) -> None:
        """Try every word that begins with piece `start`."""
        pieces, gaps, costs = self.pieces, self.gaps, self.costs
        here, back = self.best[start], self.back[start]
        sources = [min((here[old] + SWITCH[old][new], old) for old in STATES) for new in STATES]
        (clean, from_c), (broken, from_b), (spaced, from_s) = sources
        befores = ["".join(pieces[back[old][0] : start]) for _, old in sources]
        likely = [costs.after(before) for before in befores]
        parted = start > 0 and self.single[start - 1]
        token, alone = "", True
        broken -= self.intact[start]
        for end in range(start + 1, len(pieces) + 1):
            piece = pieces[end - 1]
            if end - 1 > start:
                gap = gaps[end - 2]
                if gap is None:
                    break
                clean += gap[0]
                broken += gap[1]
            token += piece
            if len(token) > LONGEST_WORD:
                break
            alone = alone and len(piece) == 1
            word, key = costs.tokens.of(token), core(token)
            c, b, s = (word - gains.get(key, 0.0) for gains in likely)
            if parted and b == word:
                b += costs.halves(befores[1], token)
            if parted and alone and s == word:
                s += costs.halves(befores[2], token)
            if end - start == 2 and key in _LONG and piece[0].isalpha():
                c -= BETWEEN_WORDS  # the forms' own word in two
            then, reached, way = self.after[end - 1], self.best[end], self.back[end]
            if (total := clean + c + then[0]) < reached[0]:
                reached[0], way[0] = total, (start, from_c)
            if (total := broken + self.intact[end] + b + then[1]) < reached[1]:
                reached[1], way[1] = total, (start, from_b)
            if alone and (total := spaced + SPACED_LETTER * len(token) + s + then[2]) < reached[2]:
                reached[2], way[2] = total, (start, from_s)


_LONG = long_words()
