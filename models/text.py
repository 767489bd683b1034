"""Text whose every character knows the place in the source that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A string and, for each of its characters, the offset of that character in `Source.text`.

    A character that was put in (the space between two joined lines) carries the offset of the one
    character that stands in its place, else that of the character before it. Slices, joins and deletions
    keep the way back. Where the text stands in the source without a gap, `origin` is a range, which costs
    nothing however long the text is.
    """

    value: str
    origin: Sequence[int]

    def __post_init__(self) -> None:
        if len(self.value) != len(self.origin):
            raise ValueError(f"{len(self.value)} characters with {len(self.origin)} origins")

    @classmethod
    def at(cls, value: str, start: int) -> Text:
        """`value` as it stands in the source from offset `start` on."""
        return cls(value, range(start, start + len(value)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Text):
            return NotImplemented
        return self.value == other.value and _same(self.origin, other.origin)

    def __hash__(self) -> int:
        return hash((self.value, self.origin[0] if self.value else None))

    def __str__(self) -> str:
        return self.value

    def __len__(self) -> int:
        return len(self.value)

    def __bool__(self) -> bool:
        return bool(self.value)

    def __getitem__(self, part: slice) -> Text:
        return Text(self.value[part], self.origin[part])

    def __add__(self, other: Text) -> Text:
        return Text(self.value + other.value, chained([self.origin, other.origin]))

    @property
    def start(self) -> int:
        """Offset in the source of the first character that stands in it."""
        return self.origin[0] if isinstance(self.origin, range) else min(self.origin)

    @property
    def end(self) -> int:
        """Offset in the source just after the last character."""
        return 1 + (self.origin[-1] if isinstance(self.origin, range) else max(self.origin))

    def strip(self, characters: str | None = None) -> Text:
        kept = self.value.strip(characters)
        if len(kept) == len(self.value):
            return self
        left = len(self.value) - len(self.value.lstrip(characters))
        return self[left : left + len(kept)]

    def squeeze(self) -> Text:
        """Without outer spaces and with single ones inside."""
        value = self.value
        if value == " ".join(value.split()):
            return self
        kept = [i for i, c in enumerate(value) if not c.isspace() or (i and not value[i - 1].isspace())]
        text = "".join(" " if value[i].isspace() else value[i] for i in kept)
        return Text(text, tuple(self.origin[i] for i in kept)).strip()

    def without(self, positions: Iterable[int]) -> Text:
        """Without the characters at these positions (of this text, not of the source)."""
        gone = set(positions)
        if not gone:
            return self
        kept = [i for i in range(len(self.value)) if i not in gone]
        return Text("".join(self.value[i] for i in kept), tuple(self.origin[i] for i in kept))

    def match_part(self, match: re.Match[str], group: int | str = 0) -> Text:
        """The part of this text that a match on `value` found."""
        return self[slice(*match.span(group))]

    def split(self, pattern: str | re.Pattern[str]) -> list[Text]:
        """The parts between the matches of `pattern`."""
        parts, last = [], 0
        for match in re.finditer(pattern, self.value):
            parts.append(self[last : match.start()])
            last = match.end()
        return [*parts, self[last:]]

    def words(self) -> Iterator[Text]:
        for match in re.finditer(r"\S+", self.value):
            yield self.match_part(match)


EMPTY = Text("", ())


def join(parts: Iterable[Text], glue: str = " ") -> Text:
    """The parts that are not empty, one after the other with `glue` between them."""
    values: list[str] = []
    origins: list[Sequence[int]] = []
    for part in parts:
        if not part:
            continue
        if values and glue:
            values.append(glue)
            origins.append((glue_place(origins[-1][-1], part.origin[0]),) * len(glue))
        values.append(part.value)
        origins.append(part.origin)
    return Text("".join(values), chained(origins))


def hull(parts: Iterable[Text]) -> Text:
    """One text of all parts in source order: what a row built of several places was read from."""
    present = sorted((p for p in parts if p), key=lambda p: p.start)
    return join(present)


def glue_place(last: int, following: int) -> int:
    """Offset for what is put between two characters: of the one that stands there, else of the first."""
    return last + 1 if following == last + 2 else last


def chained(origins: Iterable[Sequence[int]]) -> Sequence[int]:
    """One after the other; a range where they follow each other without a gap."""
    parts = [origin for origin in origins if origin]
    if len(parts) == 1:
        return parts[0]
    end = parts[0][0] if parts else 0
    for origin in parts:
        if origin[0] != end or not (isinstance(origin, range) or len(origin) == 1):
            return tuple(chain.from_iterable(parts))
        end = origin[-1] + 1
    return range(parts[0][0], end) if parts else ()


def _same(one: Sequence[int], other: Sequence[int]) -> bool:
    if type(one) is type(other):
        return one == other
    return all(a == b for a, b in zip(one, other, strict=True))
