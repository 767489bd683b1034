"""How the characters of a page are set, by PDFium: font, size, baseline, how far the font reaches."""

from __future__ import annotations

import ctypes
from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise, repeat
from math import hypot
from typing import Any

from pipeline.read.pdf_calls import (
    SCRATCH,
    Handle,
    descent,
    font_size,
    matrix,
    object_font,
    origin,
    text_object,
)
from pipeline.read.pdf_characters import Boxes

ASCENT, DESCENT = 0.9, 0.21  # sizes that a font reaches above and below the baseline, if it does not say
THOUSAND = ctypes.c_float(1000)  # the size at which a font tells how far it reaches down


class Fonts:
    """The fonts of a loaded page's text. A font, or a piece of text, goes by its address."""

    def __init__(self, textpage: Any) -> None:
        self._textpage = textpage
        self._fonts: dict[int, int | None] = {}  # by character
        self._heightless: dict[int | None, bool] = {}  # by font

    def of(self, indices: Sequence[int]) -> list[int | None]:
        """The fonts of characters; those that were asked for are kept."""
        known = self._fonts
        new = [index for index in indices if index not in known]
        fonts = map(object_font, map(text_object, repeat(self._textpage), new))
        known.update(zip(new, [font.value for font in fonts], strict=True))
        return [known[index] for index in indices]

    def lacks_height(self, font: int | None) -> bool:
        """Whether a font reaches nowhere below the baseline: LibreOffice 7 writes ascent and descent 0.

        PDFium's boxes then end where the ink does, each letter's elsewhere.
        """
        if font not in self._heightless:
            told = font and descent(Handle(font), THOUSAND, SCRATCH.matrix_at)
            self._heightless[font] = bool(told and SCRATCH.matrix[0] >= 0)
        return self._heightless[font]

    def set_heights(self, boxes: Boxes, indices: Sequence[int], lines: Sequence[int]) -> None:
        """Sets y, from the bottom, of how far up and down fonts reach, where PDFium's boxes do not tell.

        `lines`: at which of the characters lines begin; the first of each is asked for its font.
        """
        fonts = self.of([indices[start] for start in lines])
        heightless = set(filter(self.lacks_height, set(fonts)))
        if heightless:
            for font, (start, end) in zip(fonts, pairwise([*lines, len(indices)]), strict=True):
                if font in heightless:
                    self._set_heights(boxes, indices, start, end)

    def _set_heights(self, boxes: Boxes, indices: Sequence[int], start: int, end: int) -> None:
        """The same for a line, piece by piece; the characters of one stand next to each other."""
        while start < end:
            after = start + 1
            reach = self.reach(indices[start])
            if not SCRATCH.matrix[1]:  # one that is level has one baseline
                after = self._piece_end(indices, start, end)
            boxes[start:after, 1::2] = reach
            start = after

    def _piece_end(self, indices: Sequence[int], start: int, end: int) -> int:
        """One more than the place of the last character of the piece of text that `start` is in."""
        piece = self._piece(indices[start])
        if piece is not None and self._piece(indices[end - 1]) == piece:
            return end
        return bisect(indices, False, start + 1, end, key=lambda index: self._piece(index) != piece)

    def _piece(self, index: int) -> int | None:
        address: int | None = text_object(self._textpage, index).value
        return address

    def reach(self, index: int) -> tuple[float, float]:
        """y, from the bottom, of how far up and down a character's font reaches."""
        size, y = self.size_and_baseline(index)
        return y + ASCENT * size, y - DESCENT * size

    def size_and_baseline(self, index: int) -> tuple[float, float]:
        """(size of a character's font on the page, y of its baseline from the bottom)."""
        origin(self._textpage, index, *SCRATCH.point_at)
        matrix(self._textpage, index, SCRATCH.matrix_at)
        size = font_size(self._textpage, index) * (hypot(*SCRATCH.matrix[2:4]) or 1)
        return size, SCRATCH.point[1]
