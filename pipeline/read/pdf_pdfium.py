"""A page as PDFium gives it: its characters with their boxes, in points from the page's top left corner."""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import compress, repeat

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.read.pdf_calls import (
    SCRATCH,
    batches,
    count_rects,
    font_info,
    get_text,
    has_map_error,
    is_generated,
    loose_box,
    matrix,
    rect,
)
from pipeline.read.pdf_characters import BOLD, Box, Boxes, Numbers, Span, Style
from pipeline.read.pdf_fonts import Fonts

TURNS = (0, 90, 180, 270)
SAMPLE = 12  # characters looked at to tell how a page is turned
MOST_OBJECTS = 20_000  # PDFium takes time with the square of a page's pieces of text
HEAVY = 700  # font weight of bold
_FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123: font flags


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
        self._styles: dict[tuple[int | None, float], Style] = {}

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
        self._handle = self.textpage.raw
        self.text = self._read_text()
        self._fonts = Fonts(self._handle)

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

    def _turn(self) -> int:
        """By how many degrees, anticlockwise, most of the text has to be turned to stand upright."""
        turns = [self.turn(i) for i in self._sample()]
        return max(TURNS, key=turns.count) if turns else 0

    def turn(self, index: int) -> int:
        """By how many degrees, anticlockwise, a character is to be turned to stand upright; -1: none."""
        matrix(self._handle, index, SCRATCH.matrix_at)
        a, b = SCRATCH.matrix[:2]
        if a > 0 and abs(b) < 0.1 * a:
            return 0
        for turn, along, across in ((270, b, a), (180, -a, b), (90, -b, a)):
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

    def box(self, index: int) -> Box:
        """(x0, top, x1, bottom) of a character: its advance without tracking, and its font's height."""
        loose_box(self._handle, index, SCRATCH.corners[0][0])
        left, top, right, bottom = SCRATCH.boxes[:4]
        if self._fonts.lacks_height(*self._fonts.of([index])):
            top, bottom = self._fonts.reach(index)
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def boxes(self, indices: Sequence[int], lines: Sequence[int] = (0,)) -> Boxes:
        """One row for each of several characters, as `box` has it.

        `lines`: at which of the indices lines begin; whether its font tells a height is asked of each line's
        first character.
        """
        found = np.empty((len(indices), 4))
        for start, part in batches(indices):
            deque(map(loose_box, repeat(self._handle), part, SCRATCH.corners[0]), maxlen=0)
            found[start : start + len(part)] = SCRATCH.rows[: len(part)]
        if indices:
            self._fonts.set_heights(found, indices, lines)
        if self.left:
            found[:, ::2] -= self.left
        found[:, 1::2] = self.top - found[:, 1::2]
        return found

    def generated(self, indices: Sequence[int]) -> list[int]:
        """Those of the characters that PDFium made up, which it does with spaces."""
        return list(compress(indices, map(is_generated, repeat(self._handle), indices)))

    def piece_counts(self, lines: Iterable[Span]) -> list[int]:
        """How many separately placed pieces the characters of each line are drawn in."""
        return [count_rects(self._handle, start, end - start) for start, end in lines]

    def pieces(self, start: int, end: int) -> list[tuple[float, float, float]]:
        """(x0, x1, bottom) of the ink of each of those pieces."""
        found, edges = [], SCRATCH.edges
        for i in range(count_rects(self._handle, start, end - start)):
            rect(self._handle, i, *SCRATCH.edges_at)
            found.append((edges[0] - self.left, edges[2] - self.left, self.top - edges[3]))
        return found

    def style(self, index: int, height: float) -> Style:
        """How a character whose box is `height` points high is set."""
        return self.styles([index], np.array([height]))[0]

    def styles(self, indices: Sequence[int], heights: Numbers) -> list[Style]:
        """How several characters are set."""
        keys = list(zip(self._fonts.of(indices), np.rint(100 * heights).tolist(), strict=True))
        for key, index in zip(keys, indices, strict=True):
            if key not in self._styles:
                self._styles[key] = self._style(index)
        return [self._styles[key] for key in keys]

    def _style(self, index: int) -> Style:
        size, y = self._fonts.size_and_baseline(index)
        font_info(self._handle, index, SCRATCH.name, SCRATCH.name_length, SCRATCH.modes_at[0])
        named = BOLD.search(SCRATCH.name.value.decode("utf-8", "replace"))
        weight = raw.FPDFText_GetFontWeight(self.textpage.raw, index)
        bold = bool(named or SCRATCH.modes[0] & _FORCE_BOLD or weight >= HEAVY)
        return Style(round(size, 2), self.box(index)[3] - (self.top - y), bold)

    def unmapped(self, indices: Sequence[int]) -> list[bool]:
        """Which of the characters have no Unicode value that can be trusted."""
        return [answer == 1 for answer in map(has_map_error, repeat(self._handle), indices)]

    def _read_text(self) -> str:
        count = raw.FPDFText_CountChars(self.textpage.raw)
        buffer = array("H", bytes(2 * (count + 1)))  # a ctypes array of each length is a new class
        written = get_text(self._handle, 0, count, ctypes.c_void_p(buffer.buffer_info()[0]))
        text = buffer.tobytes()[: 2 * count].decode("utf-16-le", "replace")
        if written == count + 1 and len(text) == count and "\ufffd" not in text:
            return text
        return "".join(chr(raw.FPDFText_GetUnicode(self.textpage.raw, i) or 0xFFFD) for i in range(count))
