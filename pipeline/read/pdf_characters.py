"""What a reader has to tell about a page's characters; all else is worked out from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)  # in the name of a font

Span = tuple[int, int]  # of characters: the first one, and one more than the last one
Box = tuple[float, float, float, float]  # x0, top, x1, bottom
Boxes = NDArray[np.float64]  # one row for each box
Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Style(NamedTuple):
    """Font size in points as it is on paper, how far the font's box reaches below the baseline, weight."""

    size: float  # to two decimals
    depth: float
    bold: bool


class Characters(Protocol):
    """The characters of a page, each named by its index in `text`. Points, from the top left corner."""

    text: str
    width: float
    height: float

    def box(self, index: int) -> Box:
        """(x0, top, x1, bottom) of a character: its advance without tracking, and its font's height."""

    def boxes(self, indices: Sequence[int], lines: Sequence[int] = (0,)) -> Boxes:
        """One row for each of several characters, as `box` has it.

        `lines`: at which of the indices lines begin; a line's first character may speak for its font.
        """
        return np.array([self.box(i) for i in indices], float).reshape(-1, 4)

    def generated(self, indices: Sequence[int]) -> list[int]:
        """Those of the characters that the reader made up, which it does with spaces."""

    def unmapped(self, indices: Sequence[int]) -> list[bool]:
        """Which of the characters have no Unicode value that can be trusted."""

    def piece_counts(self, lines: Sequence[Span]) -> list[int]:
        """How many separately placed pieces each line is drawn in; 0 where the reader cannot tell."""
        return [0] * len(lines)

    def pieces(self, start: int, end: int) -> list[tuple[float, float, float]]:
        """(x0, x1, bottom) of the ink of each of those pieces."""
        return []

    def style(self, index: int, height: float) -> Style:
        """How a character whose box is `height` points high is set."""

    def styles(self, indices: Sequence[int], heights: Numbers) -> list[Style]:
        """How several characters are set."""
        return list(map(self.style, indices, heights.tolist()))

    def turn(self, index: int) -> int:
        """By how many degrees, anticlockwise, a character is to be turned to stand upright; -1: none."""
