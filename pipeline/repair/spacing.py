"""Letter-spaced words closed: `De la f ta le for` is "Delaftale for".

A line is read as a noisy copy of Danish words. Between two pieces that one space parts, the space is a
letter gap or a word gap; more than one space is always a word gap. The best reading is the cheapest path
over the line, where a word costs what `words` says of it and a gap what `spacing_gaps` says, in clean or in
damaged surroundings. Lines without any sign of damage are not read at all (`spacing_signs`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from pipeline.repair.spacing_gaps import PRIOR_SINGLE, STATES, Share
from pipeline.repair.spacing_names import Names
from pipeline.repair.spacing_pairs import PairCosts, counted
from pipeline.repair.spacing_path import best_path
from pipeline.repair.spacing_signs import Signs, vocabulary
from pipeline.repair.spacing_tokens import TokenCosts
from pipeline.repair.words import Lexicon

SAMPLE = 40
PRIOR_COUNT = 6.0
_PIECE = re.compile(r"\S+")


def close(lines: Sequence[str]) -> list[tuple[int, ...]]:
    """For each line of one document, the positions of the spaces to take out, ascending."""
    signs = Signs()
    suspects = [i for i, line in enumerate(lines) if signs.shown_by(line)]
    names = Names(_tokens(_but(lines, suspects)))
    suspects = sorted([*suspects, *names.broken_in(lines, suspects)])
    closed: list[tuple[int, ...]] = [()] * len(lines)
    if suspects:
        whole = _but(lines, suspects)
        costs = PairCosts(TokenCosts(Lexicon(vocabulary(_tokens(whole)))), counted(whole), names)
        share = _share_of_single([lines[i] for i in suspects], costs)
        for i in suspects:
            closed[i] = _letter_gaps(lines[i], costs, share)
    return closed


def _but(lines: Sequence[str], skipped: Iterable[int]) -> list[str]:
    gone = set(skipped)
    return [line for i, line in enumerate(lines) if i not in gone]


def _tokens(lines: Iterable[str]) -> Counter[str]:
    return Counter(chain.from_iterable(map(str.split, lines)))


def closed_words(line: str, dropped: Sequence[int]) -> int:
    """How many words of `line` are closed by taking the spaces at `dropped` out."""
    return sum(1 for _, gaps in _words(line, dropped) if gaps)


def is_spaced(line: str, dropped: Sequence[int]) -> bool:
    """Whether the line was letter-spaced as a whole: half of its letters or more stand in closed words.

    Short words ("og") have no gap to close, so letters are counted and not words; and one closed word in
    running text is a slip of the converter and no bold type.
    """
    words = _words(line, dropped)
    letters = sum(count for count, _ in words)
    return 2 * sum(count for count, gaps in words if gaps) >= letters > 0


def _words(line: str, dropped: Sequence[int]) -> list[tuple[int, int]]:
    """Characters and closed gaps of each word."""
    gone = set(dropped)
    marked = "".join("\0" if i in gone else character for i, character in enumerate(line))
    return [(len(word) - word.count("\0"), word.count("\0")) for word in marked.split()]


def _letter_gaps(line: str, costs: PairCosts, share: Share) -> tuple[int, ...]:
    spans = [match.span() for match in _PIECE.finditer(line)]
    starts = {start for start, _, _ in best_path(*_pieces(line), costs, share)}
    return tuple(end for i, (_, end) in enumerate(spans[:-1]) if i + 1 not in starts)


def _pieces(line: str) -> tuple[list[str], list[bool]]:
    """What the line's spaces part, and of each gap between two pieces whether it is a single space."""
    spans = [match.span() for match in _PIECE.finditer(line)]
    single = [line[end:start] == " " for (_, end), (start, _) in pairwise(spans)]
    return [line[start:end] for start, end in spans], single


def _share_of_single(lines: Sequence[str], costs: PairCosts) -> Share:
    """How many word gaps are single in each surroundings, read twice from a sample of the lines."""
    sample = [_pieces(line) for line in lines[:: len(lines) // SAMPLE + 1]]
    share = PRIOR_SINGLE
    for _ in range(2):
        share = _counted(sample, costs, share)
    return share


def _counted(sample: Sequence[tuple[list[str], list[bool]]], costs: PairCosts, share: Share) -> Share:
    ones = [PRIOR_COUNT * prior for prior in PRIOR_SINGLE]
    gaps = [PRIOR_COUNT] * len(STATES)
    for pieces, single in sample:
        for _, end, state in best_path(pieces, single, costs, share):
            if end < len(pieces):
                ones[state] += single[end - 1]
                gaps[state] += 1
    return tuple(one / count for one, count in zip(ones, gaps, strict=True))
