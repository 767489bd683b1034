"""Words that a narrow table column broke without a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from models.source import Line, Source, Tail
from pipeline.repair.hyphens import neighbours, with_tails
from pipeline.repair.usage import Usage
from pipeline.repair.words import cost

_NARROW = 20  # characters; a column that breaks words is narrower
_LEFT = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}$")
_RIGHT = re.compile(r"[^\W\d_]+(?P<stop>[:;,.)])?")
_BROKEN = 2.0  # by how much likelier a full line makes it that a word is broken; a natural logarithm
_ENDINGS = frozenset({"e", "n", "r", "s", "t", "en", "et", "er", "ne", "erne", "ens", "ets", "de", "te"})


def join_cells(source: Source) -> Source:
    """Sets the tail of body lines that end in the first half of a word, the second being on the next line.

    Where the paper shows whether a letter more would have fitted, that decides.
    """
    usage = Usage(source.body)

    def joint(above: Line, below: Line) -> Tail | None:
        if above.full is not None:
            return None
        narrow = below.gap == 0 and len(below.text) <= _NARROW
        column = narrow and (_is_narrow(above) or _is_rest(above.value, below.value, usage))
        return Tail.GLUE if column and is_broken(above.value, below.value, usage) else None

    lines = with_tails(source.lines, joint)
    for chain in _chains(lines):
        for i in _divided(chain, lines, usage):
            lines[i] = replace(lines[i], tail=Tail.GLUE)
    return replace(source, lines=lines)


def _chains(lines: list[Line]) -> Iterator[list[int]]:
    """Lines of one cell that a single word fills, as they follow each other, with the line after them."""
    after = {i: j for i, j in neighbours(lines) if lines[i].full and _LEFT.fullmatch(lines[i].value)}
    for first in after.keys() - after.values():
        chain = [first]
        while chain[-1] in after:
            chain.append(after[chain[-1]])
        yield chain


def _divided(chain: list[int], lines: list[Line], usage: Usage) -> Iterator[int]:
    """The lines of the chain that end within a word; the longest word counts."""
    while chain:
        values = [lines[i].value for i in chain]
        count = next((n for n in range(len(chain), 1, -1) if is_one_word(values[:n], usage)), 1)
        yield from chain[: count - 1]
        chain = chain[count:]


def _is_narrow(line: Line) -> bool:
    """A short line, or a row of cells flattened into one ("12,5 % 9,9 % 2023 Boligsocial")."""
    return len(line.text) <= _NARROW or len(re.findall(r"\d", line.value)) >= 4


def _is_rest(above: str, below: str, usage: Usage) -> bool:
    """Whether the line below is half a word and nothing else: its column's, under a longer row of cells."""
    left, right = _LEFT.search(above), _RIGHT.fullmatch(below)
    if not left or not right:
        return False
    return not usage.known(left[0]) and not usage.known(right[0].rstrip(":;,.)"))


def is_one_word(parts: list[str], usage: Usage) -> bool:
    """Whether lines share a word: all but the last are nothing else, in the last one it ends."""
    end = _RIGHT.match(parts[-1])
    if not end or not all(part[0].islower() for part in parts[1:]):
        return False
    pieces = [part.lower() for part in [*parts[:-1], end[0].rstrip(":;,.)")]]
    word = "".join(pieces)
    return word in usage.words or cost(word) < sum(map(cost, pieces)) + _BROKEN


def is_broken(above: str, below: str, usage: Usage) -> bool:
    """Whether the two lines share a word.

    The joined word is known and its halves are not both words of their own, or neither half is one.
    """
    left, right = _LEFT.search(above), _RIGHT.match(below)
    if not left or not right or not right[0][0].islower() or left[0].isupper():
        return False
    first, second = left[0], right[0].rstrip(":;,.)")
    whole = usage.known(first)
    ending = second in _ENDINGS and (len(second) == 1 or bool(right["stop"]))
    rest = usage.known(second) and not ending
    joined = (first + second).lower()
    if joined in usage.words and first.lower() not in usage.words:
        return True
    return not (whole and rest) if usage.known(joined) else not whole and not rest
