"""PDFium's functions that are called for each character or line, at half the cost of a checked call.

PDFium may be used by one thread at a time; so may `SCRATCH`, the memory that it writes its answers to.
"""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
import pypdfium2.raw as raw

T = TypeVar("T")
NAME_SIZE = 128  # bytes of a font's name that are read
BATCH = 500  # boxes


class Handle(ctypes.c_void_p):
    """What PDFium names a thing by; false for nothing."""


def unchecked(function: Any, returns: Any = ctypes.c_int, first: Sequence[Any] = ()) -> Any:
    """The same C function, its arguments taken as they come, but for those `first` ones whose type is told.

    It is to be given whole numbers for `int` alone; all else as the instance of `ctypes` that it is.
    """
    return ctypes.PYFUNCTYPE(returns, *first)(ctypes.cast(function, ctypes.c_void_p).value or 0)


loose_box = unchecked(raw.FPDFText_GetLooseCharBox, None)
origin = unchecked(raw.FPDFText_GetCharOrigin, None)
is_generated = unchecked(raw.FPDFText_IsGenerated)
has_map_error = unchecked(raw.FPDFText_HasUnicodeMapError)
matrix = unchecked(raw.FPDFText_GetMatrix, None)
font_info = unchecked(raw.FPDFText_GetFontInfo, None)
font_size = unchecked(raw.FPDFText_GetFontSize, ctypes.c_double)
rect = unchecked(raw.FPDFText_GetRect, None)
count_rects = unchecked(raw.FPDFText_CountRects)
get_text = unchecked(raw.FPDFText_GetText)
text_object = unchecked(raw.FPDFText_GetTextObject, Handle)
object_font = unchecked(raw.FPDFTextObj_GetFont, Handle)
descent = unchecked(raw.FPDFFont_GetDescent)

object_at = unchecked(raw.FPDFPage_GetObject, ctypes.c_void_p)
object_type = unchecked(raw.FPDFPageObj_GetType, first=[ctypes.c_void_p])
segment_count = unchecked(raw.FPDFPath_CountSegments)
bounds = unchecked(raw.FPDFPageObj_GetBounds, None, [ctypes.c_void_p])
draw_mode = unchecked(raw.FPDFPath_GetDrawMode, None)
fill_color = unchecked(raw.FPDFPageObj_GetFillColor, None)
form_count = unchecked(raw.FPDFFormObj_CountObjects)
form_object = unchecked(raw.FPDFFormObj_GetObject, Handle)
object_matrix = unchecked(raw.FPDFPageObj_GetMatrix, None)
segment_at = unchecked(raw.FPDFPath_GetPathSegment, Handle)
segment_type = unchecked(raw.FPDFPathSegment_GetType)
segment_point = unchecked(raw.FPDFPathSegment_GetPoint, None)
closes = unchecked(raw.FPDFPathSegment_GetClose)


class Scratch:
    """Memory, and where it is: some boxes of four numbers each, one point, one matrix and the like."""

    def __init__(self) -> None:
        self.boxes = array("f", bytes(16 * BATCH))
        self.rows = np.frombuffer(self.boxes, "f").reshape(-1, 4)  # the same memory
        at = self.boxes.buffer_info()[0]
        places = [ctypes.c_void_p(at + 4 * place) for place in range(4 * BATCH)]
        self.corners = [
            places[side::4] for side in range(4)
        ]  # where each box has its first, second, … number
        self.point, self.point_at = _numbers(ctypes.c_double, 2)
        self.edges, self.edges_at = _numbers(ctypes.c_double, 4)
        self.matrix, (self.matrix_at, *_) = _numbers(ctypes.c_float, 6)
        self.modes, self.modes_at = _numbers(ctypes.c_int, 2)
        self.color, self.color_at = _numbers(ctypes.c_uint, 4)
        self.name = ctypes.create_string_buffer(NAME_SIZE)
        self.name_length = ctypes.c_ulong(NAME_SIZE - 1)


def batches(things: Sequence[T]) -> Iterator[tuple[int, Sequence[T]]]:
    """As many at a time as there is room for their boxes, and the number of the first one."""
    for start in range(0, len(things), BATCH):
        yield start, things[start : start + BATCH]


def _numbers(kind: Any, count: int) -> tuple[Any, list[ctypes.c_void_p]]:
    """(so many numbers, where each of them is)."""
    numbers = (kind * count)()
    at, size = ctypes.addressof(numbers), ctypes.sizeof(kind)
    return numbers, [ctypes.c_void_p(at + size * place) for place in range(count)]


SCRATCH = Scratch()
