"""Letter-spaced words closed: `De la f ta le  for` is "Delaftale  for".

A line is read as a noisy copy of Danish words. Between two pieces that one space parts, the space is a letter gap or a
word gap; more than one space is always a word gap. The best reading is the cheapest path over the line, where a word
costs what `words` says of it and a gap what `spacing_gaps` says, in clean or in damaged surroundings.
Lines without any sign of damage are not read at all (`spacing_signs`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import accumulate

from pipeline.repair.spacing_gaps import (
    CLEAN,
    STATES,
    SWITCH,
    closable,
    gap_cost,
    intact_cost,
    word_gap_cost,
)
from pipeline.repair.spacing_signs import Signs
from pipeline.repair.spacing_tokens import TokenCosts
from pipeline.repair.words import Lexicon

LONGEST_WORD = 44
MOST_PIECES = 32
BETWEEN_WORDS = 8.0  # a slip that leaves two words
_PIECE = re.compile(r"\S+")


def close(lines: Sequence[str]) -> list[tuple[int, ...]]:
    """For each line of one document, the positions of the spaces to take out, ascending."""
    signs = Signs()
    suspects = [i for i, line in enumerate(lines) if signs.shown_by(line)]
    closed: list[tuple[int, ...]] = [()] * len(lines)
    if suspects:
        costs = TokenCosts(Lexicon(signs.vocabulary(lines, suspects)))
        for i in suspects:
            closed[i] = _letter_gaps(lines[i], costs)
    return closed


def closed_words(line: str, dropped: Sequence[int]) -> int:
    """How many words of `line` are closed by taking the spaces at `dropped` out."""
    return sum(1 for _, gaps in _words(line, dropped) if gaps)


def is_spaced(line: str, dropped: Sequence[int]) -> bool:
    """Whether the line was letter-spaced as a whole: half of its letters or more stand in closed words.

    Short words ("og") have no gap to close, so letters are counted and not words.
    """
    words = _words(line, dropped)
    letters = sum(count for count, _ in words)
    return 2 * sum(count for count, gaps in words if gaps) >= letters > 0


def _words(line: str, dropped: Sequence[int]) -> list[tuple[int, int]]:
    """Characters and closed gaps of each word."""
    gone = set(dropped)
    marked = "".join("\0" if i in gone else character for i, character in enumerate(line))
    return [(len(word) - word.count("\0"), word.count("\0")) for word in marked.split()]


def _letter_gaps(line: str, costs: TokenCosts) -> tuple[int, ...]:
    spans = [match.span() for match in _PIECE.finditer(line)]
    pieces = [line[start:end] for start, end in spans]
    single = [line[end:start] == " " for (_, end), (start, _) in zip(spans, spans[1:], strict=False)]
    starts = set(_best_path(pieces, single, costs))
    return tuple(spans[i][1] for i in range(len(single)) if i + 1 not in starts)


def _best_path(pieces: list[str], single: list[bool], costs: TokenCosts) -> list[int]:
    """Indices of the pieces that begin a word on the cheapest path."""
    count = len(pieces)
    intact = [0.0, *accumulate(intact_cost(piece) for piece in pieces)]
    best = [list(SWITCH[CLEAN]), *([float("inf")] * STATES for _ in range(count))]
    back: list[list[tuple[int, int]]] = [[(0, 0)] * STATES for _ in range(count + 1)]
    for start in range(count):
        _extend(start, pieces, single, intact, best, back, costs)
    state = min(range(STATES), key=lambda s: best[count][s])
    path, end = [], count
    while end:
        end, state = back[end][state]
        path.append(end)
    return path


def _extend(
    start: int,
    pieces: list[str],
    single: list[bool],
    intact: list[float],
    best: list[list[float]],
    back: list[list[tuple[int, int]]],
    costs: TokenCosts,
) -> None:
    """Try every word that begins with piece `start`."""
    sources = [
        min((best[start][old] + SWITCH[old][new], old) for old in range(STATES)) for new in range(STATES)
    ]
    token, gap_c, gap_d, alone = "", 0.0, 0.0, True
    for end in range(start + 1, min(len(pieces), start + MOST_PIECES) + 1):
        piece = pieces[end - 1]
        if end - 1 > start:
            if not single[end - 2] or not closable(token, pieces[end - 2], piece, pieces[end : end + 1]):
                break
            more_c, more_d = gap_cost(token[-1], piece[0])
            more_c += BETWEEN_WORDS if costs.is_sound(piece) and costs.is_sound(pieces[end - 2]) else 0.0
            gap_c, gap_d = gap_c + more_c, gap_d + more_d
        token += piece
        alone = alone and len(piece) == 1
        if len(token) > LONGEST_WORD:
            break
        word = costs.of(token)
        after = word_gap_cost(single[end - 1] if end < len(pieces) else None)
        inside = (gap_c, intact[end] - intact[start] + gap_d, 0.02 * len(token) if alone else math.inf)
        for state, (before, source) in enumerate(sources):
            total = before + word + inside[state] + after[state]
            if total < best[end][state]:
                best[end][state] = total
                back[end][state] = (start, source)
