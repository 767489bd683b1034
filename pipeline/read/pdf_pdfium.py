"""A page as PDFium gives it: its characters with their boxes, in points from the page's top left corner."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from math import hypot
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.read.pdf_characters import Style

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
TURNS = (0, 90, 180, 270)
SAMPLE = 12  # characters looked at to tell how a page is turned
MOST_OBJECTS = 20_000  # PDFium takes time with the square of a page's pieces of text
HEAVY = 700  # font weight of bold
ASCENT, DESCENT = 0.9, 0.21  # sizes that a font reaches above and below the baseline, if it does not say
_FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123: font flags


def untyped(function: Any, *arguments: Any, returns: Any = ctypes.c_int) -> Any:
    """The same C function with plain integers for pointers, at a third of the cost of a typed call."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(returns, *arguments)(address)


_P = ctypes.c_void_p
_loose_box = untyped(raw.FPDFText_GetLooseCharBox, _P, ctypes.c_int, _P)
_origin = untyped(raw.FPDFText_GetCharOrigin, _P, ctypes.c_int, _P, _P)
_is_generated = untyped(raw.FPDFText_IsGenerated, _P, ctypes.c_int)
_has_map_error = untyped(raw.FPDFText_HasUnicodeMapError, _P, ctypes.c_int)
_matrix = untyped(raw.FPDFText_GetMatrix, _P, ctypes.c_int, _P)
_font = untyped(raw.FPDFText_GetFontInfo, _P, ctypes.c_int, _P, ctypes.c_ulong, _P)
_rect = untyped(raw.FPDFText_GetRect, _P, ctypes.c_int, _P, _P, _P, _P)
_count_rects = untyped(raw.FPDFText_CountRects, _P, ctypes.c_int, ctypes.c_int)


_text_object = untyped(raw.FPDFText_GetTextObject, _P, ctypes.c_int, returns=_P)
_object_font = untyped(raw.FPDFTextObj_GetFont, _P, returns=_P)
_descent = untyped(raw.FPDFFont_GetDescent, _P, ctypes.c_float, _P)
_font_size = untyped(raw.FPDFText_GetFontSize, _P, ctypes.c_int, returns=ctypes.c_double)


class Scratch:
    """Memory that PDFium writes its answers to."""

    def __init__(self, count: int) -> None:
        self.rects = array("f", bytes(16 * max(3, count)))
        self.point, self.matrix = (ctypes.c_double * 2)(), (ctypes.c_float * 6)()
        self.edges = (ctypes.c_double * 4)()
        self.edges_at = ctypes.addressof(self.edges)
        self.name, self.flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self.rects_at, self.point_at = self.rects.buffer_info()[0], ctypes.addressof(self.point)
        self.matrix_at = ctypes.addressof(self.matrix)
        self.name_at, self.flags_at = ctypes.addressof(self.name), ctypes.addressof(self.flags)


class TooManyObjectsError(Exception):
    """The page is drawn in so many pieces that PDFium would take minutes."""


class PdfiumPage:
    """One page, its text upright, to be used as a context. A character is named by its index in `text`."""

    def __init__(self, document: pdfium.PdfDocument, number: int) -> None:
        self.document = document
        self._load(number)
        turn = self._turn()
        if turn:
            self._bake(turn)
            self._load(number)
        self.left, bottom, right, self.top = self.page.get_bbox()
        self.width, self.height = right - self.left, self.top - bottom
        self._styles: dict[tuple[bytes, int, float], Style] = {}

    def _load(self, number: int) -> None:
        self.page = self.document[number]
        if self.page.get_rotation():
            self.page.set_rotation(0)
            self.page.close()
            self.page = self.document[number]
        if self._text_object_count() > MOST_OBJECTS:
            self.page.close()
            raise TooManyObjectsError
        self.textpage = self.page.get_textpage()
        self._handle = ctypes.cast(self.textpage.raw, ctypes.c_void_p).value
        self.text = self._read_text()
        self._scratch = Scratch(len(self.text))
        sample = self._sample()
        self._heightless = 2 * sum(map(self._has_no_height, sample)) > len(sample)

    def _text_object_count(self) -> int:
        """Number of pieces of text where the page has many pieces of anything, else 0."""
        count = raw.FPDFPage_CountObjects(self.page.raw)
        if count <= MOST_OBJECTS:
            return 0
        kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(self.page.raw, i)) for i in range(count))
        return sum(kind == raw.FPDF_PAGEOBJ_TEXT for kind in kinds)

    def _sample(self) -> list[int]:
        step = max(1, len(self.text) // SAMPLE)
        return [i for i in range(0, len(self.text), step) if not self.text[i].isspace()]

    def _has_no_height(self, index: int) -> bool:
        """Whether the character's font reaches nowhere below the baseline.

        LibreOffice 7 writes ascent and descent 0.

        PDFium's boxes then end where the ink does, each letter's elsewhere.
        """
        font = _object_font(_text_object(self._handle, index) or None)
        at = self._scratch.edges_at
        told = font and _descent(font, 1000.0, at)
        return bool(told and ctypes.c_float.from_address(at).value >= 0)

    def _stand(self, index: int, place: int) -> None:
        """Gives a box among the `Scratch.rects` the height of its font, which its ink does not tell."""
        scratch, at = self._scratch, self._scratch.point_at
        _origin(self._handle, index, at, at + 8)
        _matrix(self._handle, index, scratch.matrix_at)
        size = _font_size(self._handle, index) * (hypot(scratch.matrix[2], scratch.matrix[3]) or 1)
        scratch.rects[4 * place + 1] = scratch.point[1] + ASCENT * size
        scratch.rects[4 * place + 3] = scratch.point[1] - DESCENT * size

    def _turn(self) -> int:
        """By how many degrees, anticlockwise, most of the text has to be turned to stand upright."""
        turns = [self.turn(i) for i in self._sample()]
        return max(TURNS, key=turns.count) if turns else 0

    def turn(self, index: int) -> int:
        """By how many degrees, anticlockwise, a character is to be turned to stand upright; -1: none."""
        _matrix(self._handle, index, self._scratch.matrix_at)
        a, b, _, _, _, _ = self._scratch.matrix
        for turn, along, across in ((0, a, b), (270, b, a), (180, -a, b), (90, -b, a)):
            if along > 0 and abs(across) < 0.1 * along:
                return turn
        return -1

    def _bake(self, turn: int) -> None:
        """Turns the page's content in memory, and its edges with it."""
        left, bottom, right, top = self.page.get_bbox()
        matrix = {
            90: (0, 1, -1, 0, top, -left),
            180: (-1, 0, 0, -1, right, top),
            270: (0, -1, 1, 0, -bottom, right),
        }[turn]
        width, height = (right - left, top - bottom) if turn == 180 else (top - bottom, right - left)
        raw.FPDFPage_TransFormWithClip(self.page.raw, raw.FS_MATRIX(*matrix), None)
        raw.FPDFPage_TransformAnnots(self.page.raw, *matrix)
        self.page.set_rotation(0)
        self.page.set_mediabox(0, 0, width, height)
        self.page.set_cropbox(0, 0, width, height)
        self.__exit__()

    def __enter__(self) -> PdfiumPage:
        return self

    def __exit__(self, *error: object) -> None:
        self.textpage.close()
        self.page.close()

    def box(self, index: int) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) of a character: its advance without tracking, and its font's height."""
        rects = self._scratch.rects
        _loose_box(self._handle, index, self._scratch.rects_at)
        if self._heightless:
            self._stand(index, 0)
        return rects[0] - self.left, self.top - rects[1], rects[2] - self.left, self.top - rects[3]

    def boxes(self, indices: Sequence[int]) -> tuple[list[float], list[float], list[float], list[float]]:
        """x0, top, x1 and bottom of several characters, as `box` has them."""
        count, at = len(indices), self._scratch.rects_at
        deque(map(_loose_box, repeat(self._handle), indices, range(at, at + 16 * count, 16)), maxlen=0)
        if self._heightless:
            deque(map(self._stand, indices, range(count)), maxlen=0)
        flat = self._scratch.rects[: 4 * count].tolist()
        left, top = self.left, self.top
        x0, x1 = flat[0::4], flat[2::4]
        if left:
            x0, x1 = [x - left for x in x0], [x - left for x in x1]
        return x0, [top - y for y in flat[1::4]], x1, [top - y for y in flat[3::4]]

    def outer(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """The boxes of the first, the second and the last one of the characters."""
        handle, at, left, top = self._handle, self._scratch.rects_at, self.left, self.top
        _loose_box(handle, start, at)
        _loose_box(handle, min(start + 1, end - 1), at + 16)
        _loose_box(handle, end - 1, at + 32)
        if self._heightless:
            for place, index in enumerate((start, min(start + 1, end - 1), end - 1)):
                self._stand(index, place)
        a, b, c, d, e, f, g, h, i, j, k, m = self._scratch.rects[:12]
        return [
            (a - left, top - b, c - left, top - d),
            (e - left, top - f, g - left, top - h),
            (i - left, top - j, k - left, top - m),
        ]

    def generated(self, indices: Sequence[int]) -> list[bool]:
        """Which of the characters PDFium made up, which it does with spaces."""
        return [answer == 1 for answer in map(_is_generated, repeat(self._handle), indices)]

    def piece_count(self, start: int, end: int) -> int:
        """How many separately placed pieces the characters are drawn in."""
        return _count_rects(self._handle, start, end - start)

    def pieces(self, count: int) -> list[tuple[float, float, float]]:
        """(x0, x1, bottom) of the ink of each of the pieces that were counted last."""
        found, at, edges = [], self._scratch.edges_at, self._scratch.edges
        for i in range(count):
            _rect(self._handle, i, at, at + 8, at + 16, at + 24)
            found.append((edges[0] - self.left, edges[2] - self.left, self.top - edges[3]))
        return found

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

    def unmapped(self, indices: Sequence[int]) -> list[bool]:
        """Which of the characters have no Unicode value that can be trusted."""
        return [answer == 1 for answer in map(_has_map_error, repeat(self._handle), indices)]

    def _read_text(self) -> str:
        count = raw.FPDFText_CountChars(self.textpage.raw)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self.textpage.raw, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if written == count + 1 and len(text) == count and "\ufffd" not in text:
            return text
        return "".join(chr(raw.FPDFText_GetUnicode(self.textpage.raw, i) or 0xFFFD) for i in range(count))
