"""Flattened text: lines as they stand."""

from __future__ import annotations

import re

from models.source import Line, Source
from models.text import Text
from pipeline.read.kind import PLAIN


def read_plain(text: str) -> Source:
    """A source of the lines that are not empty, each as it stood, outer spaces included."""
    lines: list[Line] = []
    gap = 0
    for line in split_lines(text):
        if line.value.isspace() or not line:
            gap += 1
        else:
            lines.append(Line(line, gap=gap))
            gap = 0
    return Source(PLAIN, text, lines)


def split_lines(text: str) -> list[Text]:
    r"""The lines between the `\n` of the text, one for each that the file has; a `\r` stays with its line."""
    lines = []
    start = 0
    for match in re.finditer("\n", text):
        lines.append(Text.at(text[start : match.start()], start))
        start = match.end()
    return [*lines, Text.at(text[start:], start)]
