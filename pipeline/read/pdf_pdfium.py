"""A page as PDFium gives it: its characters with their boxes, in points from the page's top left corner."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from math import hypot
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
HEAVY = 700  # font weight of bold
_FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123: font flags


def untyped(function: Any, *arguments: Any, returns: Any = ctypes.c_int) -> Any:
    """The same C function with plain integers for pointers, at a third of the cost of a typed call."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(returns, *arguments)(address)


_P = ctypes.c_void_p
_loose_box = untyped(raw.FPDFText_GetLooseCharBox, _P, ctypes.c_int, _P)
_origin = untyped(raw.FPDFText_GetCharOrigin, _P, ctypes.c_int, _P, _P)
_is_generated = untyped(raw.FPDFText_IsGenerated, _P, ctypes.c_int)
_matrix = untyped(raw.FPDFText_GetMatrix, _P, ctypes.c_int, _P)
_font = untyped(raw.FPDFText_GetFontInfo, _P, ctypes.c_int, _P, ctypes.c_ulong, _P)
_count_rects = untyped(raw.FPDFText_CountRects, _P, ctypes.c_int, ctypes.c_int)


_font_size = untyped(raw.FPDFText_GetFontSize, _P, ctypes.c_int, returns=ctypes.c_double)


class Scratch:
    """Memory that PDFium writes its answers to."""

    def __init__(self, count: int) -> None:
        self.rects = (ctypes.c_float * (4 * max(1, count)))()
        self.point, self.matrix = (ctypes.c_double * 2)(), (ctypes.c_float * 6)()
        self.name, self.flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self.rects_at, self.point_at = ctypes.addressof(self.rects), ctypes.addressof(self.point)
        self.matrix_at = ctypes.addressof(self.matrix)
        self.name_at, self.flags_at = ctypes.addressof(self.name), ctypes.addressof(self.flags)


class Style(NamedTuple):
    """Font size in points as it is on paper, how far the font's box reaches below the baseline, weight."""

    size: float
    depth: float
    bold: bool


class PdfiumPage:
    """One page, turned upright, to be used as a context. A character is named by its index in `text`."""

    def __init__(self, document: pdfium.PdfDocument, number: int) -> None:
        self.document = document
        self.page = _upright(document, number)
        self.left, bottom, right, self.top = self.page.get_bbox()
        self.width, self.height = right - self.left, self.top - bottom
        self.textpage = self.page.get_textpage()
        self._handle = ctypes.cast(self.textpage.raw, ctypes.c_void_p).value
        self.text = self._read_text()
        self._scratch = Scratch(len(self.text))
        self._styles: dict[tuple[bytes, int, float], Style] = {}

    def __enter__(self) -> PdfiumPage:
        return self

    def __exit__(self, *error: object) -> None:
        self.textpage.close()
        self.page.close()

    def box(self, index: int) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) of a character: its advance without tracking, and its font's height."""
        rects = self._scratch.rects
        _loose_box(self._handle, index, self._scratch.rects_at)
        return rects[0] - self.left, self.top - rects[1], rects[2] - self.left, self.top - rects[3]

    def boxes(self, indices: Sequence[int]) -> tuple[list[float], list[float], list[float], list[float]]:
        """x0, top, x1 and bottom of several characters, as `box` has them."""
        count, at = len(indices), self._scratch.rects_at
        deque(map(_loose_box, repeat(self._handle), indices, range(at, at + 16 * count, 16)), maxlen=0)
        flat = self._scratch.rects[: 4 * count]
        left, top = self.left, self.top
        return (
            [x - left for x in flat[0::4]], [top - y for y in flat[1::4]],
            [x - left for x in flat[2::4]], [top - y for y in flat[3::4]],
        )  # fmt: skip

    def generated(self, indices: Sequence[int]) -> list[bool]:
        """Which of the characters PDFium made up, which it does with spaces."""
        return [answer == 1 for answer in map(_is_generated, repeat(self._handle), indices)]

    def piece_count(self, start: int, end: int) -> int:
        """How many separately placed pieces the characters form."""
        return int(_count_rects(self._handle, start, end - start))

    def style(self, index: int, height: float) -> Style:
        """How a character whose box is `height` points high is set."""
        scratch = self._scratch
        _font(self._handle, index, scratch.name_at, 127, scratch.flags_at)
        key = scratch.name.value, scratch.flags.value, round(height, 2)
        if key not in self._styles:
            self._styles[key] = self._style(index, scratch.name.value, scratch.flags.value)
        return self._styles[key]

    def _style(self, index: int, name: bytes, flags: int) -> Style:
        scratch = self._scratch
        _origin(self._handle, index, scratch.point_at, scratch.point_at + 8)
        _matrix(self._handle, index, scratch.matrix_at)
        size = _font_size(self._handle, index) * (hypot(scratch.matrix[2], scratch.matrix[3]) or 1)
        weight = raw.FPDFText_GetFontWeight(self.textpage.raw, index)
        named = _BOLD.search(name.decode("utf-8", "replace"))
        bold = bool(named or flags & _FORCE_BOLD or weight >= HEAVY)
        return Style(size, self.box(index)[3] - (self.top - scratch.point[1]), bold)

    def is_mapped(self, index: int) -> bool:
        """Whether the character's Unicode value can be trusted."""
        return raw.FPDFText_HasUnicodeMapError(self.textpage.raw, index) != 1

    def _read_text(self) -> str:
        count = raw.FPDFText_CountChars(self.textpage.raw)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self.textpage.raw, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if written == count + 1 and len(text) == count and "\ufffd" not in text:
            return text
        return "".join(chr(raw.FPDFText_GetUnicode(self.textpage.raw, i) or 0xFFFD) for i in range(count))


def _upright(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """The page without rotation: what its rotation does is done to its content (in memory) instead."""
    page = document[number]
    turn = page.get_rotation()
    if not turn:
        return page
    left, bottom, right, top = page.get_bbox()
    matrix = {
        90: (0, -1, 1, 0, -bottom, right),
        180: (-1, 0, 0, -1, right, top),
        270: (0, 1, -1, 0, top, -left),
    }[turn]
    width, height = (right - left, top - bottom) if turn == 180 else (top - bottom, right - left)
    raw.FPDFPage_TransFormWithClip(page.raw, raw.FS_MATRIX(*matrix), None)
    raw.FPDFPage_TransformAnnots(page.raw, *matrix)
    page.set_rotation(0)
    page.set_mediabox(0, 0, width, height)
    page.set_cropbox(0, 0, width, height)
    page.close()
    return document[number]
