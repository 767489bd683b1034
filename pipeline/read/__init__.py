"""A file's bytes to a `Source`: one reader a format, chosen by content."""

from __future__ import annotations

import re

from models.source import Source
from pipeline.read.decode import decode
from pipeline.read.errors import Unreadable
from pipeline.read.kind import MARKDOWN, is_pdf, refuse_binary, text_type
from pipeline.read.markdown import read_markdown
from pipeline.read.plain import read_plain

__all__ = ["Unreadable", "read"]

LONGEST_LINE = 1_000_000  # characters; a line of an agreement has some hundreds, a table's row some thousands


def read(data: bytes) -> Source:
    """The source of a PDF, a Markdown or a plain text file.

    Raises `Unreadable` for anything else. A file without text gives a source without lines.
    """
    if is_pdf(data):
        from pipeline.read.pdf import read_pdf

        return read_pdf(data)
    refuse_binary(data)
    text, notes = decode(data)
    if longest := _longest_line(text):
        raise Unreadable(
            f"one of its lines has {longest} characters, which no text for reading has: split it"
        )
    source = read_markdown(text) if text_type(text) == MARKDOWN else read_plain(text)
    source.notes.extend(notes)
    return source


def _longest_line(text: str) -> int:
    """Length of the first line that is too long, 0 if none is."""
    match = re.search(rf"[^\n]{{{LONGEST_LINE + 1},}}", text) if len(text) > LONGEST_LINE else None
    return len(match[0]) if match else 0
