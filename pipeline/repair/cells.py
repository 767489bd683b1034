"""Words and amounts that a narrow table column broke without a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from math import inf

from models.source import Line, Source, Tail
from pipeline.repair.hyphens import neighbours, with_tails
from pipeline.repair.usage import Usage
from pipeline.repair.words import cost

_NARROW = 20  # characters; a column that breaks words is narrower
_LEFT = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}$")
_RIGHT = re.compile(r"[^\W\d_]+(?P<stop>[:;,.)])?")
_ADDRESS = re.compile(r"@|://|www\.|[^\W\d_]\.\w")
_AMOUNT_BEGUN = re.compile(r"(?:kr\.? ?)?[-–]?(?P<digits>\d[\d.]*)", re.IGNORECASE)
_AMOUNT_ENDED = re.compile(r"(?P<digits>[\d.]*\d)(?:,-|,\d\d|\.-)?(?: ?kr\.?)?", re.IGNORECASE)
_COMPLETE = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_BROKEN = 2.6  # by how much likelier a full line makes it that a word is broken; a natural logarithm
_INFLECTED = re.compile("(?:ernes|erne|ens|ets|[aei]lt|igt|ivt)$")
_ENDINGS = frozenset({"e", "n", "r", "s", "t", "en", "et", "er", "ne", "erne", "ens", "ets", "de", "te"})


def join_cells(source: Source) -> Source:
    """Sets the tail of body lines that end in the first half of a word, the second being on the next line.

    Where the paper shows whether a letter more would have fitted, that decides.
    """
    usage = Usage(source.body)

    def joint(above: Line, below: Line) -> Tail | None:
        if above.full and divides_amount(above.value, below.value):
            return Tail.GLUE
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
    """The lines of the chain that end within a word, as the likeliest words of all its lines have it."""
    parts = [lines[i].value for i in chain]
    best: list[tuple[float, list[int]]] = [(0.0, [])]  # of the first lines: cost, where words begin
    for end in range(1, len(parts) + 1):
        starts = ((best[n][0] + _cost(parts[n:end], usage), [*best[n][1], n]) for n in range(end))
        best.append(min(starts))
    begins = set(best[-1][1])
    yield from (i for n, i in enumerate(chain[:-1], 1) if n not in begins)


def _is_narrow(line: Line) -> bool:
    """A short line, or a row of cells flattened into one ("12,5 % 9,9 % 2023 Boligsocial")."""
    return len(line.text) <= _NARROW or len(re.findall(r"\d", line.value)) >= 4


def _is_rest(above: str, below: str, usage: Usage) -> bool:
    """Whether the line below is half a word and nothing else: its column's, under a longer row of cells."""
    left, right = _LEFT.search(above), _RIGHT.fullmatch(below)
    if not left or not right:
        return False
    return not usage.known(left[0]) and not usage.known(right[0].rstrip(":;,.)"))


def _cost(parts: list[str], usage: Usage) -> float:
    """How unlikely it is that lines, the last of which may say more, share their one word."""
    pieces = [_RIGHT.match(part) for part in parts]
    if None in pieces or not all(part[0].islower() and not _opens_address(part) for part in parts[1:]):
        return inf if len(parts) > 1 else 0.0
    words = [piece[0].rstrip(":;,.)").lower() for piece in pieces if piece]
    whole = "".join(words)
    if len(words) > 1 and whole in usage.words:
        return 0.0
    ended = any(_is_inflected(word, usage) for word in accumulate(words[:-1]))
    return cost(whole) - _BROKEN * (len(words) - 1) + (_BROKEN if ended else 0)


def _opens_address(part: str) -> bool:
    return bool(_ADDRESS.search(part.split()[0]))


def _is_inflected(word: str, usage: Usage) -> bool:
    """Whether this is a form that begins no compound ("boligsocialt", "medarbejderen")."""
    if not usage.known(word):
        return False
    stems = (word[:-1], word[:-2]) if word.endswith(("en", "et")) else ()
    return bool(_INFLECTED.search(word)) or any(len(stem) > 4 and usage.known(stem) for stem in stems)


def divides_amount(above: str, below: str) -> bool:
    """Whether two lines are one amount: "1.250.00" over "0", not "2024" over "1.250".

    Apart they are not both numbers, together their thousands are grouped.
    """
    found = _AMOUNT_BEGUN.fullmatch(above), _AMOUNT_ENDED.fullmatch(below)
    digits = [match["digits"] for match in found if match]
    if len(digits) < 2 or all(map(_COMPLETE.fullmatch, digits)):
        return False
    return bool(_GROUPED.fullmatch("".join(digits)))


def is_broken(above: str, below: str, usage: Usage) -> bool:
    """Whether the two lines share a word.

    The joined word is known and its halves are not both words of their own, or neither half is one. Whether
    the halves of an address join is known to `addresses` alone.
    """
    left, right = _LEFT.search(above), _RIGHT.match(below)
    if not left or not right or not right[0][0].islower() or left[0].isupper():
        return False
    if _ADDRESS.search(above.split()[-1]) or _opens_address(below):
        return False
    first, second = left[0], right[0].rstrip(":;,.)")
    whole = usage.known(first)
    ending = second in _ENDINGS and (len(second) == 1 or bool(right["stop"]))
    rest = usage.known(second) and not ending
    joined = (first + second).lower()
    if joined in usage.words and first.lower() not in usage.words:
        return True
    return not (whole and rest) if usage.known(joined) else not whole and not rest
