"""What a reader has to tell about a page's characters; all else is worked out from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)  # in the name of a font


class Style(NamedTuple):
    """Font size in points as it is on paper, how far the font's box reaches below the baseline, weight."""

    size: float
    depth: float
    bold: bool


class Characters(Protocol):
    """The characters of a page, each named by its index in `text`. Points, from the top left corner."""

    text: str
    width: float
    height: float

    def box(self, index: int) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) of a character: its advance without tracking, and its font's height."""

    def boxes(self, indices: Sequence[int]) -> tuple[list[float], list[float], list[float], list[float]]:
        """x0, top, x1 and bottom of several characters, as `box` has them."""
        found = [self.box(i) for i in indices]
        x0, top, x1, bottom = ([box[side] for box in found] for side in range(4))
        return x0, top, x1, bottom

    def outer(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """The boxes of the first, the second and the last one of the characters."""
        return [self.box(i) for i in (start, min(start + 1, end - 1), end - 1)]

    def generated(self, indices: Sequence[int]) -> list[int]:
        """Those of the characters that the reader made up, which it does with spaces."""

    def unmapped(self, indices: Sequence[int]) -> list[bool]:
        """Which of the characters have no Unicode value that can be trusted."""

    def piece_count(self, start: int, end: int) -> int:
        """How many separately placed pieces the characters are drawn in; 0 where the reader cannot tell."""
        return 0

    def pieces(self, count: int) -> list[tuple[float, float, float]]:
        """(x0, x1, bottom) of the ink of each of the pieces that were counted last."""
        return []

    def style(self, index: int, height: float) -> Style:
        """How a character whose box is `height` points high is set."""

    def turn(self, index: int) -> int:
        """By how many degrees, anticlockwise, a character is to be turned to stand upright; -1: none."""
