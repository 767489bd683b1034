"""A page as PDFium gives it: its characters with their boxes, in points from the page's top left corner."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123: font flags


def untyped(function: Any, *arguments: Any) -> Any:
    """The same C function with plain integers for pointers, at a third of the cost of a typed call."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(ctypes.c_int, *arguments)(address)


_loose_box = untyped(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_origin = untyped(raw.FPDFText_GetCharOrigin, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_is_generated = untyped(raw.FPDFText_IsGenerated, ctypes.c_void_p, ctypes.c_int)
_count_rects = untyped(raw.FPDFText_CountRects, ctypes.c_void_p, ctypes.c_int, ctypes.c_int)


class PdfiumPage:
    """One page, turned upright, to be used as a context. A character is named by its index in `text`."""

    def __init__(self, document: pdfium.PdfDocument, number: int) -> None:
        self.document = document
        self.page = _upright(document, number)
        self.left, bottom, right, self.top = self.page.get_bbox()
        self.width, self.height = right - self.left, self.top - bottom
        self.textpage = self.page.get_textpage()
        self._handle = ctypes.cast(self.textpage.raw, ctypes.c_void_p).value
        self._rect, self._point = raw.FS_RECTF(), (ctypes.c_double * 2)()
        self._rect_at, self._point_at = ctypes.addressof(self._rect), ctypes.addressof(self._point)
        self.text = self._read_text()

    def __enter__(self) -> PdfiumPage:
        return self

    def __exit__(self, *error: object) -> None:
        self.textpage.close()
        self.page.close()

    def box(self, index: int) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) of a character: its advance without tracking, and its font's height."""
        _loose_box(self._handle, index, self._rect_at)
        rect = self._rect
        return rect.left - self.left, self.top - rect.top, rect.right - self.left, self.top - rect.bottom

    def baseline(self, index: int) -> float:
        _origin(self._handle, index, self._point_at, self._point_at + 8)
        return self.top - self._point[1]

    def is_generated(self, index: int) -> bool:
        """Whether PDFium made the character up, which it does with spaces."""
        return bool(_is_generated(self._handle, index))

    def piece_count(self, start: int, end: int) -> int:
        """How many separately placed pieces the characters form."""
        return int(_count_rects(self._handle, start, end - start))

    def size(self, index: int) -> float:
        """Font size in points as it is on paper."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.textpage.raw, index, matrix)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
        return float(raw.FPDFText_GetFontSize(self.textpage.raw, index) * (scale or 1))

    def is_bold(self, index: int) -> bool:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self.textpage.raw, index, name, 128, flags)
        if flags.value & _FORCE_BOLD or _BOLD.search(name.value.decode("utf-8", "replace")):
            return True
        return bool(raw.FPDFText_GetFontWeight(self.textpage.raw, index) >= 700)

    def is_upright(self, index: int) -> bool:
        return abs(raw.FPDFText_GetCharAngle(self.textpage.raw, index)) < 0.1

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
