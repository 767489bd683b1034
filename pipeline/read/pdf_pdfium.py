"""A page as PDFium gives it: its characters with their boxes, in points from the page's top left corner."""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Sequence
from itertools import compress, repeat
from math import hypot

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.read.pdf_calls import (
    SCRATCH,
    Handle,
    batches,
    count_rects,
    descent,
    font_info,
    font_size,
    get_text,
    has_map_error,
    is_generated,
    loose_box,
    matrix,
    object_font,
    origin,
    rect,
    text_object,
)
from pipeline.read.pdf_characters import BOLD, Style

TURNS = (0, 90, 180, 270)
SAMPLE = 12  # characters looked at to tell how a page is turned
MOST_OBJECTS = 20_000  # PDFium takes time with the square of a page's pieces of text
HEAVY = 700  # font weight of bold
ASCENT, DESCENT = 0.9, 0.21  # sizes that a font reaches above and below the baseline, if it does not say
THOUSAND = ctypes.c_float(1000)  # the size at which a font tells how far it reaches down
_FIRST = SCRATCH.corners[0][:3]
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
        self._heightless: dict[int | None, bool] = {}  # by font
        self._asked = -1, Handle()
        self._piece: tuple[int | None, tuple[float, float]] = -1, (0.0, 0.0)

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
        font = self._font(index)
        known = self._heightless.get(font.value)
        if known is None:
            told = font and descent(font, THOUSAND, SCRATCH.matrix_at)
            known = self._heightless[font.value] = bool(told and SCRATCH.matrix[0] >= 0)
        return known

    def _font(self, index: int) -> Handle:
        """The font of a character; the last one asked for is kept."""
        if index != self._asked[0]:
            self._asked = index, object_font(text_object(self._handle, index))
        return self._asked[1]

    def _stand(self, index: int, place: int) -> None:
        """Gives a box among the `SCRATCH.boxes` the height of its font, which its ink does not tell."""
        size, y = self._set(index)
        SCRATCH.boxes[4 * place + 1] = y + ASCENT * size
        SCRATCH.boxes[4 * place + 3] = y - DESCENT * size

    def _set(self, index: int) -> tuple[float, float]:
        """(size of the character's font on the page, y of its baseline from the bottom).

        They are the same for all characters of a piece of text that is level; the last one's are kept.
        """
        piece = text_object(self._handle, index).value
        if piece is None or piece != self._piece[0]:
            origin(self._handle, index, *SCRATCH.point_at)
            matrix(self._handle, index, SCRATCH.matrix_at)
            size = font_size(self._handle, index) * (hypot(SCRATCH.matrix[2], SCRATCH.matrix[3]) or 1)
            self._piece = piece if not SCRATCH.matrix[1] else -1, (size, SCRATCH.point[1])
        return self._piece[1]

    def _turn(self) -> int:
        """By how many degrees, anticlockwise, most of the text has to be turned to stand upright."""
        turns = [self.turn(i) for i in self._sample()]
        return max(TURNS, key=turns.count) if turns else 0

    def turn(self, index: int) -> int:
        """By how many degrees, anticlockwise, a character is to be turned to stand upright; -1: none."""
        matrix(self._handle, index, SCRATCH.matrix_at)
        a, b, _, _, _, _ = SCRATCH.matrix
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

    def box(self, index: int) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) of a character: its advance without tracking, and its font's height."""
        loose_box(self._handle, index, SCRATCH.corners[0][0])
        if self._has_no_height(index):
            self._stand(index, 0)
        left, top, right, bottom = SCRATCH.boxes[:4]
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def boxes(self, indices: Sequence[int]) -> tuple[list[float], list[float], list[float], list[float]]:
        """x0, top, x1 and bottom of several characters, as `box` has them."""
        flat: list[float] = []
        for part in batches(indices):
            deque(map(loose_box, repeat(self._handle), part, SCRATCH.corners[0]), maxlen=0)
            if self._has_no_height(indices[0]):
                deque(map(self._stand, part, range(len(part))), maxlen=0)
            flat += SCRATCH.boxes[: 4 * len(part)]
        left, top = self.left, self.top
        x0, x1 = flat[0::4], flat[2::4]
        if left:
            x0, x1 = [x - left for x in x0], [x - left for x in x1]
        return x0, [top - y for y in flat[1::4]], x1, [top - y for y in flat[3::4]]

    def outer(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """The boxes of the first, the second and the last one of the characters."""
        handle, (one, two, three), left, top = self._handle, _FIRST, self.left, self.top
        loose_box(handle, start, one)
        loose_box(handle, min(start + 1, end - 1), two)
        loose_box(handle, end - 1, three)
        if self._has_no_height(start):
            for place, index in enumerate((start, min(start + 1, end - 1), end - 1)):
                self._stand(index, place)
        a, b, c, d, e, f, g, h, i, j, k, m = SCRATCH.boxes[:12]
        return [
            (a - left, top - b, c - left, top - d),
            (e - left, top - f, g - left, top - h),
            (i - left, top - j, k - left, top - m),
        ]

    def generated(self, indices: Sequence[int]) -> list[int]:
        """Those of the characters that PDFium made up, which it does with spaces."""
        return list(compress(indices, map(is_generated, repeat(self._handle), indices)))

    def piece_count(self, start: int, end: int) -> int:
        """How many separately placed pieces the characters are drawn in."""
        return int(count_rects(self._handle, start, end - start))

    def pieces(self, count: int) -> list[tuple[float, float, float]]:
        """(x0, x1, bottom) of the ink of each of the pieces that were counted last."""
        found, edges = [], SCRATCH.edges
        for i in range(count):
            rect(self._handle, i, *SCRATCH.edges_at)
            found.append((edges[0] - self.left, edges[2] - self.left, self.top - edges[3]))
        return found

    def style(self, index: int, height: float) -> Style:
        """How a character whose box is `height` points high is set."""
        key = self._font(index).value, round(height, 2)
        if key not in self._styles:
            self._styles[key] = self._style(index)
        return self._styles[key]

    def _style(self, index: int) -> Style:
        size, y = self._set(index)
        font_info(self._handle, index, SCRATCH.name, SCRATCH.name_length, SCRATCH.modes_at[0])
        named = BOLD.search(SCRATCH.name.value.decode("utf-8", "replace"))
        weight = raw.FPDFText_GetFontWeight(self.textpage.raw, index)
        bold = bool(named or SCRATCH.modes[0] & _FORCE_BOLD or weight >= HEAVY)
        return Style(size, self.box(index)[3] - (self.top - y), bold)

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
