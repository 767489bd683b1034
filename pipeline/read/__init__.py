"""A file's bytes to a `Source`: one reader a format, chosen by content."""

from __future__ import annotations

from models.source import Source
from pipeline.read.decode import decode
from pipeline.read.errors import Unreadable
from pipeline.read.kind import MARKDOWN, is_pdf, refuse_binary, text_type
from pipeline.read.markdown import read_markdown
from pipeline.read.plain import read_plain, split_lines

__all__ = ["Unreadable", "read"]

MOST_TEXT = 5_000_000  # characters, 25 times the longest agreements; a million takes 3 s and 60 MB to repair
LONGEST_LINE = 1_000_000  # characters; a line of an agreement has some hundreds, a table's row some thousands


def read(data: bytes) -> Source:
    """The source of a PDF, a Markdown or a plain text file.

    Raises `Unreadable` for anything else, and for texts that are longer than any document of this kind: more
    than `MOST_TEXT` characters (in at most four bytes each), or more than `LONGEST_LINE` on one line. A file
    without text gives a source without lines.
    """
    if is_pdf(data):
        from pipeline.read.pdf import read_pdf

        return read_pdf(data)
    refuse_binary(data)
    _refuse_more_than(MOST_TEXT * 4, len(data), "bytes")
    text, notes = decode(data)
    _refuse_more_than(MOST_TEXT, len(text), "characters")
    _refuse_long_lines(text)
    source = read_markdown(text) if text_type(text) == MARKDOWN else read_plain(text)
    source.notes.extend(notes)
    return source


def _refuse_more_than(most: int, count: int, unit: str) -> None:
    if count > most:
        raise Unreadable(f"it has {count} {unit} of text, more than the {most} that are read: split it")


def _refuse_long_lines(text: str) -> None:
    longest = max(map(len, split_lines(text)))
    if longest > LONGEST_LINE:
        raise Unreadable(
            f"one of its lines has {longest} characters, which no text for reading has: split it"
        )
