"""What is written on a page: its text as it is shown, where its lines are, which spaces were made up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.read.pdf_characters import Characters, Flags, Places, Span

_HYPHENS = "\x02\ufffe"  # PDFium's marks of one at a line's end
_SPACES = [chr(i) for i in range(0x3001) if chr(i).isspace() and chr(i) not in " \r\n"]
SELDOM = 4  # characters per made-up space at least in text that is not letter-spaced
_SHOWN = {**dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_SPACES, " ")}

Codes = NDArray[np.uint32]


@dataclass(slots=True)
class Script:
    """The text of a page, every space a plain one; a character is named by its index."""

    text: str
    lines: list[Span]  # where each begins and ends but for its outer spaces
    letters: Flags  # by index: no space
    made: Places  # the spaces that the reader made up
    made_counts: Places  # how many of them each line has
    seldom: Flags  # by line: so few that the text is not letter-spaced


def script(page: Characters) -> Script:
    """What is written on a page."""
    text = page.text
    for sign, shown in _SHOWN.items():
        if sign in text:
            text = text.replace(sign, shown)
    codes = _codes(text)
    letters = codes != ord(" ")
    made = np.array(page.generated((~letters).nonzero()[0].tolist()), int)
    starts, ends = _lines(page.text, codes)
    made_counts = made.searchsorted(ends) - made.searchsorted(starts)
    lines = list(zip(starts.tolist(), ends.tolist(), strict=True))
    return Script(text, lines, letters, made, made_counts, made_counts * SELDOM <= ends - starts)


def _codes(text: str) -> Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _lines(text: str, codes: Codes) -> tuple[Places, Places]:
    """Where the lines of a text, shown as `codes`, begin and end."""
    breaks = (codes == ord("\n")) | (codes == ord("\r"))
    ink = (~breaks & (codes != ord(" "))).nonzero()[0]
    for hyphen in _HYPHENS:
        if hyphen in text:
            breaks[1:] |= _codes(text)[:-1] == ord(hyphen)
    edges = np.concatenate(([0], breaks.nonzero()[0], [len(codes)]))
    places = ink.searchsorted(edges)
    some = places[:-1] < places[1:]
    return ink[places[:-1][some]], ink[places[1:][some] - 1] + 1
