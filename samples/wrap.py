"""Marked text to lines of words: bold and footnote marks, links on addresses, breaks inside of words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

MARKS = re.compile(r"\*\*|\[\^(\d+)\]")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ONSETS = "bl br dr fj fl fr gl gr kl kn kr kv pl pr sk sl sm sn sp st sv tr"
VOWELS = "aeiouyæøå"


class Piece(NamedTuple):
    """A part of a word that is set in one way."""

    text: str
    bold: bool = False
    note: bool = False
    link: str | None = None


Word = list[Piece]
Measure = Callable[[Word], float]


def words(text: str, bold: bool = False) -> list[Word]:
    """The words of a marked text."""
    found: list[Word] = [[]]
    last = 0
    for match in [*MARKS.finditer(text), None]:
        plain = text[last : match.start() if match else len(text)]
        for i, part in enumerate(plain.split(" ")):
            if i:
                found.append([])
            if part:
                found[-1].append(Piece(part, bold, link=_address(part)))
        if match and match[1]:
            found[-1].append(Piece(match[1], bold, note=True))
        elif match:
            bold = not bold
        last = match.end() if match else last
    return [word for word in found if word]


def wrap(
    text: list[Word], width: float, measure: Measure, space: float, hyphenate: bool = False
) -> list[list[Word]]:
    """The words in lines no wider than `width`. A word too wide for a line is broken where it ends."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    queue = list(reversed(text))
    while queue:
        word = queue.pop()
        room = width - used - (space if lines[-1] else 0)
        if measure(word) <= room:
            lines[-1].append(word)
            used = width - room + measure(word)
            continue
        head, tail = _broken(word, room, measure, hyphenate, forced=not lines[-1])
        if head:
            lines[-1].append(head)
        queue.append(tail)
        lines.append([])
        used = 0.0
    return lines


def _broken(word: Word, room: float, measure: Measure, hyphenate: bool, forced: bool) -> tuple[Word, Word]:
    """The part of a word that goes on this line, and the rest."""
    first, rest = word[0], word[1:]

    def cut(i: int, mark: str = "") -> tuple[Word, Word]:
        return [first._replace(text=first.text[:i] + mark)], [first._replace(text=first.text[i:]), *rest]

    places = [(i, "") for i in _hyphens(first.text)]
    places += [(i, "-") for i in _syllables(first.text)] if hyphenate and not first.link else []
    for i, mark in sorted(places, reverse=True):
        if measure(cut(i, mark)[0]) <= room:
            return cut(i, mark)
    if not forced:
        return [], word
    for i in range(len(first.text) - 1, 1, -1):
        if measure(cut(i)[0]) <= room:
            return cut(i)
    return cut(1)


def _hyphens(text: str) -> list[int]:
    """Where a line may end after a hyphen that stands in the word itself."""
    return [m.end() for m in re.finditer(r"(?<=[^\W\d]{2})-(?=[^\W\d]{3})", text)]


def _syllables(text: str) -> list[int]:
    """Where a Danish word may be hyphenated: before the consonants that can begin a syllable."""
    lower = text.casefold()
    places = []
    for match in re.finditer(rf"(?<=[{VOWELS}])[bcdfghjklmnpqrstvwxz]+(?=[{VOWELS}])", lower):
        cluster = match[0]
        onset = 2 if cluster[-2:] in ONSETS and len(cluster) > 1 else 1
        place = match.end() - onset
        if 2 <= place <= len(text) - 3 and text[:place].isalpha():
            places.append(place)
    return places


def _address(text: str) -> str | None:
    match = ADDRESS.search(text)
    return match[0].lower() if match else None
