"""The cheapest reading of a line: which pieces make a word, in which surroundings."""

from __future__ import annotations

import math
from collections.abc import Sequence
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
from pipeline.repair.spacing_tokens import TokenCosts

LONGEST_WORD = 44
BETWEEN_WORDS = 8.0  # a slip that leaves two words
MOSTLY_SINGLE = 0.7  # a document with so many single word gaps has stray splits and no letter-spacing
SPACED_LETTER = 0.02
Word = tuple[int, int, int]
Gap = tuple[float, float] | None


def best_path(
    pieces: list[str], single: list[bool], costs: TokenCosts, pairs: PairCosts, share: Share
) -> list[Word]:
    """The words of the cheapest path: first piece, piece after the last, surroundings.

    `single` says of each gap whether it is one space, `share` how many word gaps are, in each surroundings.
    """
    count = len(pieces)
    intact = [0.0, *accumulate(intact_cost(piece) for piece in pieces)]
    slips = share[BROKEN] > MOSTLY_SINGLE
    gaps = [_gap(pieces, single, i, costs, slips) for i in range(1, count)]
    one, more = word_gap_costs(share)
    after = [*(one if is_single else more for is_single in single), (0.0, 0.0, 0.0)]
    best = [list(SWITCH[CLEAN]), *([math.inf] * len(STATES) for _ in range(count))]
    back: list[list[tuple[int, int]]] = [[(0, 0)] * len(STATES) for _ in range(count + 1)]
    for start in range(count):
        _extend(start, pieces, gaps, intact, after, best, back, costs, pairs, single)
    return _traced(best, back)


def _traced(best: list[list[float]], back: list[list[tuple[int, int]]]) -> list[Word]:
    end, words = len(best) - 1, []
    state = min(STATES, key=best[end].__getitem__)
    while end:
        start, before = back[end][state]
        words.append((start, end, state))
        end, state = start, before
    return words[::-1]


def _gap(pieces: list[str], single: list[bool], i: int, costs: TokenCosts, slips: bool) -> Gap:
    """Cost of a letter gap before piece `i`, clean and broken; None where it must be a word gap."""
    left, right = pieces[i - 1], pieces[i]
    begins = i < 2 or not single[i - 2]
    if not single[i - 1] or not closable("" if begins else pieces[i - 2], left, right, pieces[i + 1 : i + 2]):
        return None
    clean, broken = gap_cost(left[-1], right[0])
    if costs.is_sound(left) and costs.is_sound(right):
        clean += BETWEEN_WORDS
        broken += BETWEEN_WORDS if slips else 0.0
    return clean, broken


def _extend(
    start: int,
    pieces: list[str],
    gaps: list[Gap],
    intact: list[float],
    after: Sequence[tuple[float, float, float]],
    best: list[list[float]],
    back: list[list[tuple[int, int]]],
    costs: TokenCosts,
    pairs: PairCosts,
    single: list[bool],
) -> None:
    """Try every word that begins with piece `start`."""
    here = best[start]
    sources = [min((here[old] + SWITCH[old][new], old) for old in STATES) for new in STATES]
    (clean, from_c), (broken, from_b), (spaced, from_s) = sources
    token, alone = "", True
    befores = ["".join(pieces[back[start][old][0] : start]) for old in (from_c, from_b, from_s)]
    gains = [pairs.after(before) for before in befores]
    gained = any(gains)
    parted = start and single[start - 1]
    broken -= intact[start]
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
        word = costs.of(token)
        then, reached, way = after[end - 1], best[end], back[end]
        a = b = c = 0.0
        if gained:
            key = core(token)
            a, b, c = (gain.get(key, 0.0) for gain in gains)
        if parted:
            b = b or -pairs.halves(befores[1], token)
            c = c or -pairs.halves(befores[2], token)
        if (total := clean + word + then[0] - a) < reached[0]:
            reached[0], way[0] = total, (start, from_c)
        if (total := broken + intact[end] + word + then[1] - b) < reached[1]:
            reached[1], way[1] = total, (start, from_b)
        if alone and (total := spaced + SPACED_LETTER * len(token) + word + then[2] - c) < reached[2]:
            reached[2], way[2] = total, (start, from_s)
