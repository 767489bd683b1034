"""The second reader: a page by pdfplumber, for what PDFium cannot be trusted with."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from models.source import Box
from pipeline.read.pdf_characters import BOLD, Characters, Style
from pipeline.read.pdf_rulings import Drawn

_SPACE = 0.1  # sizes of a gap that may be a space
_NO_UNICODE = re.compile(r"\(cid:\d+\)")


class SecondReader:
    """A file opened by pdfplumber when it is first asked for a page."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document: Any = None

    def page(self, number: int) -> PlumberPage:
        """Page `number`, 0-based. Raises whatever the library does for a page that it cannot read."""
        import pdfplumber

        from pipeline.read.pdf_bounded import bounded

        with _quiet("pdfminer", "pdfplumber"):
            if self._document is None:
                self._document = pdfplumber.open(BytesIO(self._data))
            return PlumberPage(bounded(self._document.pages[number]))


@contextmanager
def _quiet(*libraries: str) -> Iterator[None]:
    """Without what these libraries log of fonts and colours: whether text is sound is looked at anyway."""
    loggers = [logging.getLogger(library) for library in libraries]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


class PlumberPage(Characters):
    """The characters of a page, in the order of its content, with made-up spaces and line breaks between."""

    def __init__(self, page: Any) -> None:
        self.width, self.height = float(page.width), float(page.height)
        self._characters: list[dict[str, Any] | None] = []  # none where one was made up
        letters: list[str] = []
        for character in page.chars:
            text = "\ufffd" if _NO_UNICODE.fullmatch(character["text"]) else character["text"]
            gap = self._between(character)
            self._characters += [*[None] * len(gap), *[character] * len(text)]
            letters.append(gap + text)
        self.text = "".join(letters)
        self.drawn = _drawn(page)
        self.links = [
            (link["uri"], Box(link["x0"], link["top"], link["x1"], link["bottom"]))
            for link in page.hyperlinks
            if link.get("uri")
        ]

    def _between(self, character: dict[str, Any]) -> str:
        before = self._characters[-1] if self._characters else None
        if before is None:
            return ""
        size = max(character["size"], before["size"])
        if abs(character["bottom"] - before["bottom"]) > 0.6 * size or character["x0"] < before["x0"] - size:
            return "\n"
        spaces = character["text"].isspace() or before["text"].isspace()
        return " " if character["x0"] - before["x1"] > _SPACE * size and not spaces else ""

    def box(self, index: int) -> tuple[float, float, float, float]:
        character = self._characters[index]
        if character is None:
            return self.box(index - 1)
        return character["x0"], character["top"], character["x1"], character["bottom"]

    def generated(self, indices: Sequence[int]) -> list[int]:
        return [i for i in indices if self._characters[i] is None]

    def unmapped(self, indices: Sequence[int]) -> list[bool]:
        return [self.text[i] == "\ufffd" for i in indices]

    def style(self, index: int, height: float) -> Style:
        character = self._characters[index]
        if character is None:
            return Style(round(height, 2), 0, False)
        baseline = self.height - character["matrix"][5]
        depth = character["bottom"] - baseline if character["upright"] else 0.2 * height
        return Style(round(character["size"], 2), depth, bool(BOLD.search(character["fontname"] or "")))

    def turn(self, index: int) -> int:
        character = self._characters[index]
        return 0 if character is None or character["upright"] else -1


def _drawn(page: Any) -> Drawn:
    found = Drawn(image_count=len(page.images))
    for edge in page.edges:
        found.add(edge["x0"], edge["top"], edge["x1"], edge["bottom"], False)
    return found
