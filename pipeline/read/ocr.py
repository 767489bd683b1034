"""A page that is a picture: its words by Tesseract, with positions like those of any other page."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

if TYPE_CHECKING:
    from PIL.Image import Image

from pipeline.read.pdf_characters import Characters, Style

PROGRAM = "tesseract"
LANGUAGE = "dan"
START = 20  # seconds it may take to say which languages it knows
WORD = "5"  # the level of a word in Tesseract's table
RESOLUTION = 300 / 72  # pixels a point: what Tesseract is trained on
MOST_PIXELS = 40e6  # a page of four times the size of A4
LONGEST = 180  # seconds a page may take
SURE = 30  # per cent of confidence below which a word is dirt
TALL = "bdfhklijtßæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789!?()[]/%&@"
DEEP = "gjpqyçQ,;()[]/@"
BULLETS = "e«»*"  # what Tesseract takes a bullet for, and no word of Danish
_NO_AT = re.compile(
    r"(?<=[a-z0-9])[&Ø©€](?=[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b)"
)  # the Danish data knows no @
ASCENT, X_HEIGHT, DESCENT = 0.72, 0.52, 0.21  # sizes above and below the baseline, of most text faces
SAME_SIZE = 0.2  # share by which a line's size may differ from the page's and be the same

Box = tuple[float, float, float, float]


@cache
def can_read() -> bool:
    """Whether Tesseract and its Danish data are installed."""
    return LANGUAGE in languages()


def languages() -> list[str]:
    """Those that Tesseract reads; none where it is not installed or does not start."""
    try:
        asked = subprocess.run([PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=START)
    except (OSError, subprocess.SubprocessError):
        return []
    return asked.stdout.split("\n")[1:]


class ScanReader:
    """A file whose pages are read from their pictures, opened when it is first asked for a page."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document: pdfium.PdfDocument | None = None

    def page(self, number: int) -> ScanPage:
        """Page `number`, 0-based, as it is shown.

        Raises `OSError` or `subprocess.SubprocessError` where Tesseract fails or takes too long.
        """
        if self._document is None:
            self._document = pdfium.PdfDocument(self._data)
        page = self._document[number]
        width, height = page.get_size()
        scale = min(RESOLUTION, (MOST_PIXELS / (width * height)) ** 0.5)
        image = page.render(scale=scale, grayscale=True).to_pil()
        return ScanPage(list(_lines(_read(image), scale)), width, height)

    def close(self) -> None:
        if self._document is not None:
            self._document.close()


Word = tuple[str, Box]


def _read(image: Image) -> str:
    """What Tesseract finds in a grey picture, as its table. All goes by pipes, no file is written."""
    picture = b"P5 %d %d 255\n" % image.size + image.tobytes()
    command = [PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "-c", "tessedit_create_tsv=1"]
    done = subprocess.run(command, input=picture, capture_output=True, timeout=LONGEST, check=True)
    return done.stdout.decode("utf-8", "replace")


def _lines(found: str, scale: float) -> Iterator[list[Word]]:
    """The words of each line with their boxes in points, from Tesseract's table."""
    line: list[Word] = []
    for row in found.split("\n")[1:]:
        level, _, _, _, _, _, left, top, width, height, sure, text = (row.split("\t", 11) + [""] * 12)[:12]
        if level != WORD:  # a page, block, paragraph or line begins
            if line:
                yield line
            line = []
        elif text.strip() and float(sure) >= SURE:
            x0, y0 = int(left) / scale, int(top) / scale
            box = x0, y0, x0 + int(width) / scale, y0 + int(height) / scale
            line.append((text.strip(), box))
    if line:
        yield line


class ScanPage(Characters):
    """The characters of a picture's words, in the order in which Tesseract reads them."""

    def __init__(self, lines: list[list[Word]], width: float, height: float) -> None:
        self.width, self.height = width, height
        self._boxes: list[Box] = []
        self._sizes: list[float] = []
        letters: list[str] = []
        places = [_baseline_and_size(line) for line in lines]
        usual = median(size for _, size in places) if places else 0
        for line, (baseline, size) in zip(lines, places, strict=True):
            if abs(size - usual) <= SAME_SIZE * usual:
                size = usual
            for i, (word, (x0, _, x1, _)) in enumerate(line):
                word = "•" if i == 0 < len(line) - 1 and word in BULLETS else _NO_AT.sub("@", word)
                letters.append(f"{word} ")
                self._add(word, x0, x1, baseline, size)
            letters[-1] = letters[-1][:-1] + "\n"
        self.text = "".join(letters)

    def _add(self, word: str, x0: float, x1: float, baseline: float, size: float) -> None:
        """A word's characters, which share its width, and the space behind it."""
        step = (x1 - x0) / len(word)
        top, bottom = baseline - 0.9 * size, baseline + DESCENT * size
        edges = [x0 + step * i for i in range(len(word) + 1)]
        self._boxes += [(edges[i], top, edges[i + 1], bottom) for i in range(len(word))]
        self._boxes.append((x1, top, x1, bottom))
        self._sizes += [size] * (len(word) + 1)

    def box(self, index: int) -> Box:
        return self._boxes[index]

    def generated(self, indices: Sequence[int]) -> list[int]:
        return []

    def unmapped(self, indices: Sequence[int]) -> list[bool]:
        return [False] * len(indices)

    def style(self, index: int, height: float) -> Style:
        size = self._sizes[index]
        return Style(round(size, 2), DESCENT * size, False)

    def turn(self, index: int) -> int:
        return 0


def _baseline_and_size(line: list[Word]) -> tuple[float, float]:
    """Where a line stands and how large its type is, from the ink's edges and the letters that reach them."""
    text = "".join(word for word, _ in line)
    top, bottom = min(box[1] for _, box in line), max(box[3] for _, box in line)
    above = ASCENT if any(letter in TALL for letter in text) else X_HEIGHT
    below = DESCENT if any(letter in DEEP for letter in text) else 0.0
    size = (bottom - top) / (above + below)
    return bottom - below * size, size
