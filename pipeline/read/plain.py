"""Flattened text: lines as they stand."""

from __future__ import annotations

import re

from models.source import Line, Source
from models.text import Text
from pipeline.read.characters import plain_letters
from pipeline.read.kind import PLAIN

_END = re.compile(r"\n|\r(?!\r*\n)|[\v\u2028\u2029]|(?<=[^\s])(?=\f)")


def read_plain(text: str) -> Source:
    """A source of the lines that are not empty, each as it stood, outer spaces included."""
    lines: list[Line] = []
    gap = 0
    for line in map(plain_letters, split_lines(text)):
        if line.value.isspace() or not line:
            gap += 1
        else:
            lines.append(Line(line, gap=gap))
            gap = 0
    return Source(PLAIN, text, lines)


def split_lines(text: str) -> list[Text]:
    r"""The lines of the text, one for each that the file has; a `\r` before a `\n` stays with its line.

    Beside `\n`, a `\r` alone (old Macintosh), `\v` and `\u2028` (a line ended within its paragraph) and
    `\u2029` end a line; a line with words before a form feed ends there.
    """
    lines = []
    start = 0
    for match in _END.finditer(text):
        lines.append(Text.at(text[start : match.start()], start))
        start = match.end()
    return [*lines, Text.at(text[start:], start)]
